// The axes of the picture and the first view of it.

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
