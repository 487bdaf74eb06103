// Puts the parts together.

const KINDS = { axis: 'Scanned', derived: 'Derived', observable: 'Observables and others' };
/** Δχ² of seven standard deviations, beyond which a level is no help. */
const HIGHEST_LEVEL = 49;
const NARROW = '(max-width: 640px)';

const state = { x: null, y: null, source: null, targets: [], level: null };
const plane = new Plane(element('plane'), () => draw());
const readout = new Readout(plane);
const cursor = new Cursor(plane, cursorMoved, targetChosen);

function isOn(id) {
  return element(id).checked;
}

function addGroup(list, label, options) {
  if (options.length > 0) {
    const group = document.createElement('optgroup');
    group.label = label;
    group.append(...options.map(([text, value]) => new Option(text, value)));
    list.append(group);
  }
}

/** Fills a list with quantities by kind. */
function addKinds(list, quantities) {
  for (const [kind, label] of Object.entries(KINDS)) {
    addGroup(list, label, quantities.filter((known) => known.kind === kind).map((known) => [known.name, known.name]));
  }
}

/** Lists what can be shown upwards: first what a profile of the scan has with x. */
function listUpwards(x) {
  const list = element('choose-y');
  list.replaceChildren();
  const all = [['Δχ²', HEIGHT], ...scan.quantities.map((known) => [known.name, known.name])];
  const hasProfile = ([, name]) => scan.profiles.some((profile) => isSamePlane(profile, x, name));
  addGroup(list, 'Profiles', all.filter(hasProfile));
  if (!hasProfile(all[0])) {
    list.append(new Option(...all[0]));
  }
  addKinds(list, scan.quantities.filter((known) => known.name !== x && !hasProfile(['', known.name])));
}

function fillLists() {
  addKinds(element('choose-x'), scan.quantities);
  element('choose-x').addEventListener('change', (event) => choose(event.target.value, state.y));
  element('choose-y').addEventListener('change', (event) => choose(state.x, event.target.value));
  element('choose-source').addEventListener('change', (event) => useSource(state.sources[event.target.value]));
}

/** Shows other quantities, from the best source there is for them. */
function choose(x, y) {
  state.x = x;
  state.y = y === x ? HEIGHT : y;
  listUpwards(x);
  element('choose-x').value = state.x;
  element('choose-y').value = state.y;
  state.sources = sourcesOf(state.x, state.y);
  const list = element('choose-source');
  list.replaceChildren(...state.sources.map((source, number) => new Option(source.label, number)));
  if (!scan.rows.points) {
    const none = new Option('kept rows: none', '');
    none.disabled = true;
    list.append(none);
  }
  useSource(state.sources[0]);
}

function degreesOfFreedom() {
  return state.y === HEIGHT ? 1 : 2;
}

/** Δχ² of the levels of the scan, the lowest first. */
function limits() {
  return scan.levels.map((level) => level.delta[degreesOfFreedom() - 1]);
}

function useSource(source) {
  state.source = source;
  state.targets = targetsOf(source, state.x, state.y);
  setLevelRange();
  cursor.aim(state.targets, source.kind === 'profile', source.profile?.dimension === 1);
  plane.show(horizontal(), vertical());
  const whyNone = scan.rows.whyNone ? ` ${scan.rows.whyNone}` : '';
  element('origin').textContent = originText(source) + whyNone;
  plane.host.setAttribute('aria-label', pictureText());
  element('show-regions').disabled = !source.profile;
  element('show-bins').disabled = source.profile?.dimension !== 2;
  update();
  cursorMoved(null);
}

/** The axis that a profile gives a quantity; there may be none. */
function profiledAxis(name) {
  return scan.profiles.flatMap((profile) => profile.axes).find((axis) => axis.name === name);
}

function axisOf(name, number) {
  const { symbol, unit, nodes } = scan.byName.get(name);
  const own = state.source.profile?.axes[number];
  const logarithmic = own ? own.logarithmic : nodes ? areGeometric(nodes) : Boolean(profiledAxis(name)?.logarithmic);
  const key = number === 0 ? 'x' : 'y';
  const frame = own ? [own.lower, own.upper] : d3.extent(state.targets, (target) => target[key]);
  return { symbol, unit, logarithmic, view: roomy(valuesInside(key), logarithmic, own ? frame : [logarithmic ? 0 : -Infinity, Infinity]) };
}

/** The values along an axis that the first view is to show: those of the region at the highest level, of the scan or of the slider. */
function valuesInside(key) {
  const { profile } = state.source;
  const highest = Math.max(limits().at(-1) ?? 0, state.level ?? 0) || Infinity;
  if (profile?.dimension === 2) {
    const region = highest === limits().at(-1) ? profile.regions.at(-1) : regionWithin(profile, highest);
    const corners = region.flat(2).map((corner) => corner[key === 'x' ? 0 : 1]);
    if (corners.length > 0) {
      return corners;
    }
  } else if (profile && key === 'x') {
    const ends = intervalsWithin(profile, highest).flat();
    if (ends.length > 0) {
      return ends;
    }
  }
  const within = state.targets.filter((target) => target.delta <= highest);
  const known = state.targets.filter((target) => Number.isFinite(target.delta));
  const shown = [within, known, state.targets].find((list) => list.length > 1) ?? state.targets;
  return shown.map((target) => target[key]);
}

function horizontal() {
  return axisOf(state.x, 0);
}

function vertical() {
  if (state.y !== HEIGHT) {
    return axisOf(state.y, 1);
  }
  const highest = Math.max(limits().at(-1) ?? 0, state.level ?? 0) || 9;
  return { symbol: [['Δχ', 0], ['2', 2]], unit: '', logarithmic: false, view: [0, 1.4 * highest] };
}

function pictureText() {
  return `${state.y === HEIGHT ? 'Δχ²' : state.y} against ${state.x}, ${state.source.label}`;
}

/** The slider goes as far as the source has been resolved. */
function setLevelRange() {
  const { source } = state;
  const deltas = state.targets.map((target) => target.delta).filter(Number.isFinite);
  const known = [source.profile?.limit, source.kind === 'rows' ? scan.rows.limit : null].find((limit) => Number.isFinite(limit)) ?? d3.max(deltas);
  const slider = element('level');
  slider.min = 0.01;
  slider.max = Math.max(0.02, Math.floor(100 * Math.min(known ?? 0, HIGHEST_LEVEL)) / 100);
  slider.step = 0.01;
  slider.value = state.level ?? limits().at(-1) ?? slider.max;
  state.level = state.level === null ? null : Number(slider.value);
}

/** The first view, as long as the reader has not left it, follows the level. */
function levelMoved() {
  state.level = Number(element('level').value);
  if (plane.transform.k === 1 && plane.transform.x === 0 && plane.transform.y === 0) {
    cursor.forget();
    plane.show(horizontal(), vertical());
  }
  update();
}

function update() {
  const delta = Number(element('level').value);
  const text = `${levelText(delta, degreesOfFreedom())}: Δχ² ≤ ${fixedText(delta)}`;
  const { profile } = state.source;
  const intervals = profile?.dimension === 1 ? `, ${intervalsText(profile, delta)}` : '';
  element('level-text').textContent = text + intervals;
  element('level').setAttribute('aria-valuetext', text);
  writeLegend();
  draw();
}

/** Whether the slider asks for a level that the scan has not drawn. */
function hasOwnLevel() {
  return state.level !== null && !limits().some((limit) => Math.abs(limit - state.level) < 0.005);
}

function draw() {
  if (!state.source || plane.host.clientWidth === 0) {
    return;
  }
  const width = plane.size?.width;
  plane.layOut();
  if (plane.size.width !== width) {
    cursor.forget();
  }
  const x = scan.byName.get(state.x);
  const y = state.y === HEIGHT ? null : scan.byName.get(state.y);
  const sides = [[new Along(plane, plane.inside, 'x'), x], ...(y ? [[new Along(plane, plane.inside, 'y'), y]] : [])];
  if (isOn('show-measured')) {
    sides.forEach(([along, quantity]) => drawBands(along, quantity.measurements));
  }
  drawSource();
  drawOverlays(plane, state.x, state.y);
  if (isOn('show-model') && (x.standardModel === undefined) !== (y?.standardModel === undefined)) {
    sides.filter(([, quantity]) => quantity.standardModel !== undefined).forEach(([along, quantity]) => along.line(quantity.standardModel, 'reference'));
  }
  if (isOn('show-measured')) {
    sides.forEach(([along, quantity]) => drawMeasured(along, quantity.measurements));
  }
  plane.drawAxes();
  markers().forEach(({ style, point }) => drawMarker(plane, style, point));
  noteWhatIsOutside();
  cursor.draw();
}

function drawSource() {
  const { profile } = state.source;
  const delta = Number(element('level').value);
  if (!profile) {
    drawPoints(plane, state.targets, hasOwnLevel() ? [state.level] : limits());
    return;
  }
  if (profile.dimension === 1) {
    const heights = new Along(plane, plane.inside, 'y');
    if (isOn('show-regions')) {
      limits().forEach((limit) => heights.line(limit, 'threshold'));
      drawIntervals(plane, profile, limits());
    }
    if (hasOwnLevel()) {
      heights.line(delta, 'own-level');
      const within = new Along(plane, plane.inside, 'x');
      intervalsWithin(profile, delta).flat().forEach((end) => within.line(end, 'own-level'));
    }
    drawCurve(plane, profile);
    return;
  }
  if (isOn('show-bins')) {
    drawBins(plane, profile, Number.isFinite(profile.limit) ? profile.limit : Number(element('level').max));
  }
  if (isOn('show-regions')) {
    drawRegions(plane, profile);
  }
  if (hasOwnLevel()) {
    plane.inside.append('path').attr('class', 'own-level').attr('d', outline(plane, regionWithin(profile, delta)));
  }
}

/** The best fit and the Standard Model, where both quantities have a value. */
function markers() {
  const x = scan.byName.get(state.x);
  const y = state.y === HEIGHT ? { bestFit: 0 } : scan.byName.get(state.y);
  const marks = [];
  if (isOn('show-model') && x.standardModel !== undefined && y.standardModel !== undefined) {
    marks.push({ style: 'standard-model', name: 'Standard Model', point: { x: x.standardModel, y: y.standardModel } });
  }
  if (x.bestFit !== undefined && y.bestFit !== undefined) {
    marks.push({ style: 'best-fit', name: 'best fit', point: { x: x.bestFit, y: y.bestFit } });
  }
  return marks;
}

/** Says in the legend which marks are not in view. */
function noteWhatIsOutside() {
  for (const { style, point } of markers()) {
    const note = element(`outside-${style}`);
    if (note) {
      note.hidden = plane.holds(plane.place(point));
    }
  }
}

function writeLegend() {
  const legend = element('legend');
  legend.replaceChildren();
  const add = (draw, text) => {
    const item = document.createElement('li');
    item.append(swatch(draw), textElement('span', text));
    legend.append(item);
    return item;
  };
  const { profile } = state.source;
  const own = hasOwnLevel();
  const levels = own && !profile ? [] : scan.levels;
  levels.forEach((level, rank) => {
    const text = `${level.label}: Δχ² ≤ ${fixedText(limits()[rank])}`;
    if (!profile) {
      add(SWATCHES.dot(dotStyle(rank, levels.length)), text);
    } else if (isOn('show-regions')) {
      add(SWATCHES.area(regionStyle(rank)), profile.dimension === 1 ? `${text}, ${intervalsText(profile, limits()[rank])}` : text);
    }
  });
  if (own) {
    const style = profile ? SWATCHES.line('own-level') : SWATCHES.dot(dotStyle(0, 1));
    add(style, `${levelText(state.level, degreesOfFreedom())}: Δχ² ≤ ${fixedText(state.level)}`);
  }
  if (!profile) {
    add(SWATCHES.dot('dot dot-beyond'), 'beyond');
  }
  for (const { style, name } of markers()) {
    const note = textElement('span', '(outside this view)');
    note.id = `outside-${style}`;
    add(SWATCHES.marker(style), name).append(note);
  }
  const sides = [scan.byName.get(state.x), ...(state.y === HEIGHT ? [] : [scan.byName.get(state.y)])];
  if (isOn('show-model') && sides.length > markers().length && sides.filter((side) => side.standardModel !== undefined).length === 1) {
    add(SWATCHES.line('reference'), 'Standard Model');
  }
  if (isOn('show-measured')) {
    for (const side of sides) {
      side.measurements.forEach((known) => add(measurementSwatch(known), `${side.name}, ${known.source}${known.counted ? '' : ' (not in χ²)'}`));
    }
  }
  overlays.forEach((overlay, number) => add(SWATCHES.line(overlayStyle(number)), overlayText(overlay, state.x, state.y)));
}

function cursorMoved(target) {
  if (plane.size) {
    draw();
  }
  const text = target ? targetText(target, state.x, state.y) : '';
  readout.show(target, text.split(', '));
  element('said').textContent = text;
}

function targetChosen(target) {
  showTarget(target, 'Chosen point');
}

function showBestFit() {
  if (scan.bestPoint >= 0) {
    showTarget({ points: scan.minima, index: scan.bestPoint, delta: 0 }, 'Best fit');
  }
}

/** Each picture of the scan file can be opened in place of the large one. */
function linkPictures() {
  for (const figure of document.querySelectorAll('figure[data-profile]')) {
    const profile = scan.profiles[Number(figure.dataset.profile)];
    const button = textElement('button', 'Explore', 'open');
    button.type = 'button';
    button.setAttribute('aria-label', `Explore ${profile.axes.map((axis) => axis.name).join(' and ')}`);
    button.addEventListener('click', () => {
      choose(profile.axes[0].name, profile.axes[1]?.name ?? HEIGHT);
      element('explore').scrollIntoView();
      plane.host.focus({ preventScroll: true });
    });
    figure.querySelector('figcaption').append(' ', button);
  }
}

/** Warnings are folded where they would push the picture off the screen, but never on paper. */
function foldWarnings() {
  const notice = document.querySelector('.notice details');
  if (notice) {
    notice.open = !window.matchMedia(NARROW).matches;
    window.addEventListener('beforeprint', () => {
      notice.open = true;
    });
  }
}

function start() {
  document.documentElement.classList.add('scripted');
  element('explore').hidden = false;
  element('to-explore').hidden = false;
  foldWarnings();
  fillLists();
  makeTablesSortable();
  linkPictures();
  takeFiles(() => update());
  element('zoom-in').addEventListener('click', () => plane.zoomBy(1.5));
  element('zoom-out').addEventListener('click', () => plane.zoomBy(1 / 1.5));
  element('zoom-reset').addEventListener('click', () => plane.reset());
  element('level').addEventListener('input', levelMoved);
  element('copy').addEventListener('click', copyPointFile);
  for (const id of ['show-regions', 'show-bins', 'show-measured', 'show-model']) {
    element(id).addEventListener('change', update);
  }
  const first = scan.profiles.find((profile) => profile.dimension === 2) ?? scan.profiles[0];
  if (first) {
    choose(first.axes[0].name, first.axes[1]?.name ?? HEIGHT);
  } else {
    choose(scan.quantities[0].name, HEIGHT);
  }
  showBestFit();
}

start();
