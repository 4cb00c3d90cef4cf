import type { Shelf } from '../../controllers/writing/shelf.js';

const NAME = 'tinbox.name';

/** A reader's name, kept on this device only where the reader says so. */
export class RememberedName {
  constructor(
    private readonly form: ParentNode,
    private readonly shelf: Shelf,
  ) {}

  get known(): string | undefined {
    return this.shelf.get(NAME);
  }

  /** Draws whether it is kept. */
  show(): void {
    const box = this.#field('remember');
    if (box) box.checked = this.known !== undefined;
  }

  /** Keeps what stands in the field, or puts it away. */
  note(): void {
    const box = this.#field('remember');
    const name = this.#field('name')?.value.trim();
    if (!box) return;
    if (!box.checked) this.shelf.remove(NAME);
    else if (name) this.shelf.set(NAME, name);
  }

  #field(name: string): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  }
}
