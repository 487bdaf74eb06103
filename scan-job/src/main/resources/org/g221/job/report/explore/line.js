// The picture of a profile in one quantity.

/** The curve, interrupted where a bin is empty or open; a bin between such ones is a dot. */
function drawCurve(plane, profile) {
  const known = (bin) => Number.isFinite(profile.delta[bin]);
  const bins = d3.range(profile.delta.length);
  const curve = d3
    .line()
    .defined(known)
    .x((bin) => plane.now.x(profile.center(0, bin)))
    .y((bin) => plane.now.y(profile.delta[bin]));
  plane.inside.append('path').attr('class', 'curve').attr('d', curve(bins));
  for (const bin of bins.filter((own) => known(own) && !known(own - 1) && !known(own + 1))) {
    const [px, py] = plane.place({ x: profile.center(0, bin), y: profile.delta[bin] });
    plane.inside.append('circle').attr('class', 'lone').attr('r', 2.5).attr('cx', px).attr('cy', py);
  }
}

/** The intervals at each level along the lower edge, the widest first. */
function drawIntervals(plane, profile, limits) {
  const { bottom } = plane.frame;
  for (let rank = limits.length - 1; rank >= 0; rank--) {
    for (const [low, high] of intervalsWithin(profile, limits[rank])) {
      const [from, to] = [plane.now.x(low), plane.now.x(high)];
      plane.inside.append('rect').attr('class', regionStyle(rank)).attr('x', from).attr('y', bottom - 8).attr('width', to - from).attr('height', 8);
    }
  }
}

/** Such as [0.1, 0.2] and [0.4, 0.5]. */
function intervalsText(profile, threshold) {
  const intervals = intervalsWithin(profile, threshold).map(([low, high]) => `[${numberText(low, 4)}, ${numberText(high, 4)}]`);
  return intervals.length === 0 ? 'none' : intervals.join(' and ');
}
