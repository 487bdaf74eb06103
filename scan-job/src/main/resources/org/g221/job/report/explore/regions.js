// The picture of a profile in two quantities.

/** Levels beyond this share a colour. */
const COLOURS = 4;

function regionStyle(rank) {
  return `region region-${Math.min(rank + 1, COLOURS)}`;
}

/** The path of polygons with holes. */
function outline(plane, polygons) {
  const path = d3.path();
  for (const ring of polygons.flat()) {
    ring.forEach(([x, y], i) => {
      const [px, py] = plane.place({ x, y });
      if (i === 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    });
    path.closePath();
  }
  return path;
}

/** The regions of the scan's own levels, the largest first. */
function drawRegions(plane, profile) {
  for (let rank = profile.regions.length - 1; rank >= 0; rank--) {
    plane.inside.append('path').attr('class', regionStyle(rank)).attr('d', outline(plane, profile.regions[rank]));
  }
  for (const inner of profile.inner) {
    plane.inside.append('path').attr('class', 'proved-inside').attr('d', outline(plane, inner));
  }
}

/** The edges of bins: half-way between middles, and the ends of the axis. */
function edges(axis) {
  const { centers, lower, upper } = axis;
  return [lower, ...d3.pairs(centers).map(([a, b]) => (a + b) / 2), upper];
}

/** Each bin, the darker the lower its chi-square. */
function drawBins(plane, profile, reach) {
  const xs = edges(profile.axes[0]).map((value) => plane.now.x(value));
  const ys = edges(profile.axes[1]).map((value) => plane.now.y(value));
  profile.delta.forEach((delta, bin) => {
    if (!(delta <= reach)) {
      return;
    }
    const [i, j] = [Math.floor(bin / profile.columns), bin % profile.columns];
    plane.inside
      .append('rect')
      .attr('class', 'bin')
      .attr('x', xs[i])
      .attr('y', ys[j + 1])
      .attr('width', Math.max(0, xs[i + 1] - xs[i]))
      .attr('height', Math.max(0, ys[j] - ys[j + 1]))
      .attr('fill-opacity', 0.9 - (0.8 * delta) / reach);
  });
}
