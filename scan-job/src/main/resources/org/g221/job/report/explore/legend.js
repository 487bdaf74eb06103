// What the marks of the picture mean.

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
  if (profile && isOn('show-regions') && profile.inner.some((inner) => inner.length > 0)) {
    add(SWATCHES.lineOnArea('proved-inside', regionStyle(0)), 'proved to be inside');
  }
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
