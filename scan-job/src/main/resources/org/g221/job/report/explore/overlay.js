// Regions of other scans, from their regions.geojson.

const overlays = [];

/** The levels and planes in a file; throws with a reason if it holds none. */
function readRegions(text, file) {
  let document;
  try {
    document = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON`);
  }
  if (document?.type !== 'FeatureCollection' || !Array.isArray(document.features)) {
    throw new Error(`${file} is no regions.geojson: it holds no features`);
  }
  const features = document.features.map((feature) => readFeature(feature, file)).filter((known) => known);
  if (features.length === 0) {
    throw new Error(`${file} holds no regions in two quantities`);
  }
  return {
    name: String(document['scan-id'] ?? file),
    dataset: String(document.dataset ?? 'unknown'),
    otherData: document.dataset !== undefined && document.dataset !== scan.dataset,
    features,
  };
}

function readFeature(feature, file) {
  const { x, y, kind, 'confidence-level': level } = feature?.properties ?? {};
  // Of a region that is proved, the outer contour is what corresponds to others.
  if (y === undefined || kind === 'inner') {
    return null;
  }
  const polygons = feature?.geometry?.coordinates;
  if (![x, y].every((name) => typeof name === 'string') || !Number.isFinite(level) || !areRings(polygons)) {
    throw new Error(`${file} is no regions.geojson of a scan: a region lacks its quantities, its level or its corners`);
  }
  return { x, y, level, polygons };
}

function areRings(polygons) {
  return (
    Array.isArray(polygons) &&
    polygons.every((polygon) => Array.isArray(polygon) && polygon.every((ring) => Array.isArray(ring) && ring.every((at) => Number.isFinite(at?.[0]) && Number.isFinite(at?.[1]))))
  );
}

/** The regions of an overlay in a plane, the largest first; axes may be exchanged. */
function overlaid(overlay, x, y) {
  const found = [];
  for (const feature of overlay.features) {
    if (feature.x === x && feature.y === y) {
      found.push(feature);
    } else if (feature.x === y && feature.y === x) {
      found.push({ ...feature, polygons: feature.polygons.map((polygon) => polygon.map((ring) => ring.map(([u, v]) => [v, u]))) });
    }
  }
  return found.sort((a, b) => b.level - a.level);
}

function drawOverlays(plane, x, y) {
  overlays.forEach((overlay, number) => {
    for (const feature of overlaid(overlay, x, y)) {
      plane.inside.append('path').attr('class', overlayStyle(number)).attr('d', outline(plane, feature.polygons));
    }
  });
}

/** Levels of one scan share a colour; the smaller lies within the larger. */
function overlayStyle(number) {
  return `overlaid overlaid-${1 + (number % 3)}`;
}

function overlayText(overlay, x, y) {
  const levels = overlaid(overlay, x, y).map((feature) => `${numberText(100 * feature.level)} %`);
  const data = overlay.otherData ? `, data set ${overlay.dataset}` : '';
  return `${overlay.name}${data}: ${levels.length === 0 ? 'no region of this plane' : levels.reverse().join(', ')}`;
}

/** Lets files be dropped on an element or chosen; `changed` is called after each. */
function takeFiles(changed) {
  const said = element('overlay-text');
  const add = async (files) => {
    for (const file of files) {
      try {
        overlays.push(readRegions(await file.text(), file.name));
        const { name, features } = overlays.at(-1);
        const planes = [...new Set(features.map((known) => `${known.x}, ${known.y}`))];
        said.textContent = `${name} is laid over. It has regions of ${planes.join('; ')}.`;
      } catch (reason) {
        said.textContent = `Not laid over: ${reason.message}.`;
      }
    }
    element('overlay-clear').hidden = overlays.length === 0;
    changed();
  };
  const host = element('explore');
  host.addEventListener('dragover', (event) => {
    event.preventDefault();
    host.classList.add('dropping');
  });
  host.addEventListener('dragleave', () => host.classList.remove('dropping'));
  host.addEventListener('drop', (event) => {
    event.preventDefault();
    host.classList.remove('dropping');
    add(event.dataTransfer.files);
  });
  element('overlay-file').addEventListener('change', (event) => add(event.target.files));
  element('overlay-clear').addEventListener('click', () => {
    overlays.length = 0;
    element('overlay-file').value = '';
    element('overlay-clear').hidden = true;
    said.textContent = '';
    changed();
  });
}
