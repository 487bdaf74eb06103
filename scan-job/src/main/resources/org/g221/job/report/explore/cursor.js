// Pointing at bins and points, with a pointer or with keys.

/** How far from a point the pointer still means it, in pixels. */
const REACH = 30;
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

class Cursor {
  /**
   * @param plane where it moves
   * @param moved called with the target under the cursor, or null
   * @param chosen called with the target that was chosen
   */
  constructor(plane, moved, chosen) {
    this.plane = plane;
    this.moved = moved;
    this.chosen = chosen;
    this.target = null;
    plane.svg
      .on('pointermove', (event) => this.point(d3.pointer(event)))
      .on('pointerleave', () => this.move(null))
      .on('click', (event) => this.click(d3.pointer(event)));
    plane.host.addEventListener('keydown', (event) => this.key(event));
  }

  /**
   * Other targets, such as those of another plane.
   *
   * @param everywhere whether the nearest is meant however far it is
   * @param inLine whether they follow each other along x
   */
  aim(targets, everywhere, inLine) {
    this.targets = targets;
    this.everywhere = everywhere;
    this.inLine = inLine;
    this.tree = null;
    this.target = null;
  }

  nearest(pixel) {
    const { plane } = this;
    if (!plane.holds(pixel)) {
      return null;
    }
    // In the first view, which the tree refers to, distances are smaller by the zoom.
    this.tree ??= d3.quadtree(
      this.targets,
      (target) => plane.first.x(target.x),
      (target) => plane.first.y(target.y),
    );
    const [px, py] = plane.transform.invert(pixel);
    return this.tree.find(px, py, this.everywhere ? Infinity : REACH / plane.transform.k) ?? null;
  }

  /** Forgets where targets are, as the window has another size. */
  forget() {
    this.tree = null;
  }

  point(pixel) {
    const target = this.nearest(pixel);
    if (target !== this.target) {
      this.move(target);
    }
  }

  move(target) {
    this.target = target;
    this.moved(target);
  }

  click(pixel) {
    this.point(pixel);
    if (this.target) {
      this.chosen(this.target);
    }
  }

  key(event) {
    const direction = DIRECTIONS[event.key];
    if (direction && event.shiftKey) {
      this.plane.moveBy(-60 * direction[0], -60 * direction[1]);
    } else if (direction) {
      this.step(direction);
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (this.target) {
        this.chosen(this.target);
      }
    } else if (event.key === '+' || event.key === '=') {
      this.plane.zoomBy(1.5);
    } else if (event.key === '-') {
      this.plane.zoomBy(1 / 1.5);
    } else if (event.key === '0') {
      this.plane.reset();
    } else if (event.key === 'Escape') {
      this.move(null);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** To the next target in a direction; the first step goes to the best fit. */
  step([right, down]) {
    const next = this.target ? this.next(right, down) : d3.least(this.targets, (target) => target.delta);
    if (next) {
      this.plane.reveal(next);
      this.move(next);
    }
  }

  next(right, down) {
    const [px, py] = this.plane.place(this.target);
    return d3.least(this.targets, (target) => {
      const [qx, qy] = this.plane.place(target);
      const along = (qx - px) * right + (qy - py) * down;
      const aside = Math.abs((qx - px) * down) + Math.abs((qy - py) * right);
      if (this.inLine) {
        return along > 1e-6 && right !== 0 ? along : NaN;
      }
      return along > 1e-6 && aside <= along + 1e-6 ? along + 3 * aside : NaN;
    });
  }

  draw() {
    if (!this.target) {
      return;
    }
    const { left, right, top, bottom } = this.plane.frame;
    const [px, py] = this.plane.place(this.target);
    this.plane.above.append('path').attr('class', 'cross').attr('d', `M${left},${py}H${right}M${px},${top}V${bottom}`);
    this.plane.above.append('circle').attr('class', 'ring').attr('r', 6).attr('cx', px).attr('cy', py);
  }
}
