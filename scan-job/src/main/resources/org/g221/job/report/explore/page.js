// Puts the parts together.

const NARROW = '(max-width: 640px)';

const state = { x: null, y: null, source: null, targets: [], level: null };
const plane = new Plane(element('plane'), () => draw());
const readout = new Readout(plane);
const cursor = new Cursor(plane, cursorMoved, targetChosen);

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
