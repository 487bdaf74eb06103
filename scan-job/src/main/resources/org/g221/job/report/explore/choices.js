// What is shown: quantities, source, level.

const KINDS = { axis: 'Scanned', derived: 'Derived', observable: 'Observables and others' };
/** Δχ² of seven standard deviations, beyond which a level is no help. */
const HIGHEST_LEVEL = 49;

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

function pictureText() {
  return `${state.y === HEIGHT ? 'Δχ²' : state.y} against ${state.x}, ${state.source.label}`;
}

/** The slider goes as far as the source has been resolved. */
function setLevelRange() {
  const { source } = state;
  const deltas = state.targets.map((target) => target.delta).filter(Number.isFinite);
  // Without a limit everything is resolved, also above the highest bin.
  const most = Math.max(d3.max(deltas) ?? 0, limits().at(-1) ?? 0);
  const known = [source.profile?.limit, source.kind === 'rows' ? scan.rows.limit : null].find((limit) => Number.isFinite(limit)) ?? most;
  const slider = element('level');
  slider.min = 0.01;
  slider.max = Math.max(0.02, Math.floor(100 * Math.min(known, HIGHEST_LEVEL)) / 100);
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

/** Whether the slider asks for a level that the scan has not drawn. */
function hasOwnLevel() {
  return state.level !== null && !limits().some((limit) => Math.abs(limit - state.level) < 0.005);
}

function degreesOfFreedom() {
  return state.y === HEIGHT ? 1 : 2;
}

/** Δχ² of the levels of the scan, the lowest first. */
function limits() {
  return scan.levels.map((level) => level.delta[degreesOfFreedom() - 1]);
}
