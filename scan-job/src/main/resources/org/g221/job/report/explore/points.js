// The picture of single points.

/** Points as dots: those within each level in its colour, others pale; nearer ones to the best fit above. */
function drawPoints(plane, targets, limits) {
  const paths = [...limits.map(() => d3.path()), d3.path()];
  for (const target of targets) {
    const place = plane.place(target);
    if (plane.holds(place)) {
      const rank = limits.findIndex((limit) => target.delta <= limit);
      line(paths[rank < 0 ? limits.length : rank], ...place, 0, 0);
    }
  }
  for (let rank = limits.length; rank >= 0; rank--) {
    plane.inside.append('path').attr('class', dotStyle(rank, limits.length)).attr('d', paths[rank]);
  }
}

function dotStyle(rank, count) {
  return rank === count ? 'dot dot-beyond' : `dot dot-${Math.min(rank + 1, COLOURS)}`;
}
