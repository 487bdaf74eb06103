// What a picture of two quantities can be drawn from.

/** Stands for chi-square above the best fit as the quantity upwards. */
const HEIGHT = 'delta-chi-square';

function isSamePlane(profile, x, y) {
  const names = profile.axes.map((axis) => axis.name);
  return y === HEIGHT
    ? names.length === 1 && names[0] === x
    : names.length === 2 && ((names[0] === x && names[1] === y) || (names[0] === y && names[1] === x));
}

function exchangedRegion(region) {
  return region.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [y, x])));
}

/** The same plane with its axes exchanged. */
function exchanged(profile) {
  const rows = profile.axes[0].centers.length;
  const columns = profile.columns;
  const order = Array.from({ length: rows * columns }, (_, bin) => (bin % rows) * columns + Math.floor(bin / rows));
  return Object.assign(Object.create(Profile.prototype), {
    axes: [profile.axes[1], profile.axes[0]],
    limit: profile.limit,
    regions: profile.regions.map(exchangedRegion),
    inner: profile.inner.map(exchangedRegion),
    delta: order.map((bin) => profile.delta[bin]),
    below: profile.below && order.map((bin) => profile.below[bin]),
    point: order.map((bin) => profile.point[bin]),
  });
}

/** The sources of a picture, the best first. */
function sourcesOf(x, y) {
  const sources = [];
  const profile = scan.profiles.find((known) => isSamePlane(known, x, y));
  if (profile) {
    sources.push({ kind: 'profile', label: 'profile', profile: profile.axes[0].name === x ? profile : exchanged(profile) });
  }
  if (hasValues(scan.minima, x, y)) {
    sources.push({ kind: 'points', label: 'minima of profiles', points: scan.minima });
  }
  if (scan.rows.points && hasValues(scan.rows.points, x, y)) {
    sources.push({ kind: 'rows', label: 'kept rows', points: scan.rows.points });
  }
  return sources;
}

function hasValues(points, x, y) {
  return points.count > 0 && [x, y].every((name) => name === HEIGHT || points.value(name, 0) !== undefined);
}

/** Where a source comes from and what it cannot tell. */
function originText(source) {
  switch (source.kind) {
    case 'profile':
      return profileText(source.profile);
    case 'points':
      return (
        `${scan.minima.count} points, each the best in a bin of some profile of the scan. No profile of these two was made, ` +
        'so regions may reach further than the points do.'
      );
    default:
      return rowsText(scan.rows);
  }
}

function profileText(profile) {
  const bins = profile.axes.map((axis) => axis.centers.length).join(' × ');
  const how = profile.below ? 'enclosed' : 'resolved';
  const resolved = profile.limit === Infinity ? `all of them ${how}` : `${how} up to Δχ² = ${numberText(profile.limit)}`;
  const inside = profile.inner.some((inner) => inner.length > 0) ? ', and that every value within the inner contours is attained' : '';
  const proved = profile.below ? ` It is proved that no point lies outside of the regions${inside}.` : '';
  return `From the profile: χ² minimised over everything not shown, in ${bins} bins, ${resolved}.${proved}`;
}

function rowsText(rows) {
  const share = rows.points.count / rows.kept;
  const shown =
    share === 1
      ? `From all ${rows.kept} kept rows`
      : `From ${rows.points.count} of ${rows.kept} kept rows (${numberText(100 * share, 2)} %, evenly chosen)`;
  const weight = rows.weight > 1 ? `, each of which stands for ${rows.weight} nodes` : '';
  const cut = rows.limit === null ? '' : ` Nothing is known here of points with Δχ² above ${numberText(rows.limit)}.`;
  return `${shown}${weight}.${cut} How dense they are says how the grid was chosen, and nothing about probability.`;
}

/** What a reader can point at: bins of a profile, or points. */
function targetsOf(source, x, y) {
  return source.kind === 'profile' ? binTargets(source.profile) : pointTargets(source.points, x, y);
}

function binTargets(profile) {
  const bins = Array.from(profile.delta, (_, bin) => bin);
  const flat = profile.dimension === 1;
  return bins
    .filter((bin) => !flat || Number.isFinite(profile.delta[bin]))
    .map((bin) => ({
      x: profile.center(0, bin),
      y: flat ? profile.delta[bin] : profile.center(1, bin),
      delta: profile.delta[bin],
      limit: profile.limit,
      points: scan.minima,
      index: profile.point[bin] - 1,
    }));
}

function pointTargets(points, x, y) {
  const targets = [];
  for (let index = 0; index < points.count; index++) {
    const delta = Math.max(0, points.chiSquare[index] - scan.bestChiSquare);
    const target = {
      x: points.value(x, index),
      y: y === HEIGHT ? delta : points.value(y, index),
      delta,
      points,
      index,
    };
    if (Number.isFinite(target.x) && Number.isFinite(target.y)) {
      targets.push(target);
    }
  }
  return targets;
}
