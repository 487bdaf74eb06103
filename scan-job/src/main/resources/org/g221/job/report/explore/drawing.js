// Draws what was chosen.

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

function isOn(id) {
  return element(id).checked;
}
