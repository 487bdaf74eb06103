// Confidence levels, and regions for those that the scan did not draw.

/** The probability of a normal deviate beyond x times the square root of 2, on either side. */
function erfc(x) {
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let n = 80; n > 0; n--) {
    fraction = n / 2 / (x + fraction);
  }
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** One minus the confidence level of a distance from the best fit. */
function beyond(delta, degreesOfFreedom) {
  return degreesOfFreedom === 2 ? Math.exp(-delta / 2) : erfc(Math.sqrt(delta / 2));
}

/** Digits of a level beyond which nobody means a difference. */
const MOST_DECIMALS = 12;

/** Such as 95.45 %, with more digits close to 100 %. */
function levelText(delta, degreesOfFreedom) {
  const percent = 100 * beyond(delta, degreesOfFreedom);
  const decimals = Math.min(MOST_DECIMALS, Math.max(2, 1 - Math.floor(Math.log10(percent))));
  return `${(100 - percent).toFixed(decimals)} %`;
}

/** Positions along an axis that continue its first and last bin to its ends. */
function paddedPositions(axis) {
  return [axis.lower, ...axis.centers, axis.upper];
}

/** The value at a place between positions, counted from the middle of the first. */
function between(positions, place) {
  const low = Math.max(0, Math.min(positions.length - 2, Math.floor(place)));
  const share = Math.max(0, Math.min(1, place - low));
  return positions[low] + share * (positions[low + 1] - positions[low]);
}

/** The edges of equal bins. */
function binEdges({ centers, lower, upper }) {
  return Array.from({ length: centers.length + 1 }, (_, i) => lower + (i / centers.length) * (upper - lower));
}

/** The bins of a plane that may hold points within a distance, as rings along their edges. */
function cellsWithin(profile, threshold) {
  const rows = profile.axes[0].centers.length;
  const isInside = (i, j) => i >= 0 && j >= 0 && i < rows && j < profile.columns && profile.below[i * profile.columns + j] <= threshold;
  const sides = new Map();
  const add = (from, to) => sides.set(from.join(), [...(sides.get(from.join()) ?? []), to]);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < profile.columns; j++) {
      if (isInside(i, j)) {
        if (!isInside(i, j - 1)) add([i, j], [i + 1, j]);
        if (!isInside(i + 1, j)) add([i + 1, j], [i + 1, j + 1]);
        if (!isInside(i, j + 1)) add([i + 1, j + 1], [i, j + 1]);
        if (!isInside(i - 1, j)) add([i, j + 1], [i, j]);
      }
    }
  }
  return followed(sides, profile.axes.map(binEdges));
}

/** Closed rings of sides that follow each other. */
function followed(sides, [xs, ys]) {
  const rings = [];
  for (const start of sides.keys()) {
    while (sides.get(start).length > 0) {
      const ring = [];
      let at = start;
      do {
        const next = sides.get(at).pop();
        ring.push([xs[next[0]], ys[next[1]]]);
        at = next.join();
      } while (at !== start);
      rings.push([...ring, ring[0]]);
    }
  }
  return rings.length > 0 ? [rings] : [];
}

/** The same along a line. */
function binsWithin(profile, threshold) {
  const edges = binEdges(profile.axes[0]);
  const intervals = [];
  profile.below.forEach((below, bin) => {
    if (below <= threshold && intervals.at(-1)?.[1] === edges[bin]) {
      intervals.at(-1)[1] = edges[bin + 1];
    } else if (below <= threshold) {
      intervals.push([edges[bin], edges[bin + 1]]);
    }
  });
  return intervals;
}

/**
 * The region within a distance of the best fit, as rings of values: linear between the middles of bins, half-way to bins
 * without nodes, and outside of bins that the scan left open.
 */
function regionWithin(profile, threshold) {
  if (profile.below) {
    return cellsWithin(profile, threshold);
  }
  const xs = paddedPositions(profile.axes[0]);
  const ys = paddedPositions(profile.axes[1]);
  const open = -Math.max(profile.limit, threshold * (1 + 1e-12));
  const inner = (place, count) => Math.max(0, Math.min(count - 1, place - 1));
  const values = ys.flatMap((_, j) =>
    xs.map((_, i) => {
      const bin = inner(i, xs.length - 2) * profile.columns + inner(j, ys.length - 2);
      const delta = profile.delta[bin];
      return Number.isNaN(delta) ? -Infinity : delta === Infinity ? open : -delta;
    }),
  );
  const contour = d3.contours().size([xs.length, ys.length]).contour(values, -threshold);
  return contour.coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(([u, v]) => [between(xs, u - 0.5), between(ys, v - 0.5)])),
  );
}

/** The intervals within a distance of the best fit, likewise. */
function intervalsWithin(profile, threshold) {
  if (profile.below) {
    return binsWithin(profile, threshold);
  }
  const { centers, lower, upper } = profile.axes[0];
  const inside = (bin) => profile.delta[bin] <= threshold;
  const crossing = (bin, next) => {
    const share = Number.isFinite(profile.delta[next])
      ? (threshold - profile.delta[bin]) / (profile.delta[next] - profile.delta[bin])
      : profile.delta[next] === Infinity
        ? (threshold - profile.delta[bin]) / (Math.max(profile.limit, threshold) - profile.delta[bin])
        : 0.5;
    return centers[bin] + share * (centers[next] - centers[bin]);
  };
  const intervals = [];
  let start = null;
  for (let bin = 0; bin < centers.length; bin++) {
    if (inside(bin) && start === null) {
      start = bin === 0 ? lower : crossing(bin, bin - 1);
    }
    if (inside(bin) && !(bin + 1 < centers.length && inside(bin + 1))) {
      intervals.push([start, bin + 1 === centers.length ? upper : crossing(bin, bin + 1)]);
      start = null;
    }
  }
  return intervals;
}
