import type { DraftBuilder, NewContainer } from "../draft-builder.ts";
import type { TagStep } from "./tag-places.ts";

/** The containers that are open because tags say so. */
export class OpenSteps {
  readonly #builder: DraftBuilder;
  readonly #open: TagStep[] = [];

  constructor(builder: DraftBuilder) {
    this.#builder = builder;
  }

  /** True where a path leads on to other containers than those that are open. */
  leaves(path: readonly TagStep[]): boolean {
    const wanted = wellFormed(path);
    return wanted.length !== this.#open.length || this.#shared(wanted) !== wanted.length;
  }

  /** True where a path leads into an item that is not open yet. */
  begins(path: readonly TagStep[]): boolean {
    const wanted = wellFormed(path);
    return wanted.slice(this.#shared(wanted)).some(({ kind }) => kind === "item");
  }

  /** Steps out of what is over and into what begins; `label` is what stands before the innermost item. */
  to(path: readonly TagStep[], label?: string): void {
    const wanted = wellFormed(path);
    const shared = this.#shared(wanted);
    for (; this.#open.length > shared; this.#open.pop()) this.#builder.leave();
    const innermost = wanted.findLastIndex(({ kind }) => kind === "item");
    for (const [index, step] of wanted.entries()) {
      if (index < shared) continue;
      const isLabelled = label !== undefined && (index === innermost || index === innermost - 1);
      this.#builder.enter(containerOf(step, isLabelled ? label : undefined));
      this.#open.push(step);
    }
  }

  #shared(path: readonly TagStep[]): number {
    const other = path.findIndex(({ number }, index) => number !== this.#open[index]?.number);
    return other < 0 ? path.length : other;
  }
}

function containerOf({ kind }: TagStep, label: string | undefined): NewContainer {
  if (kind === "list") return { kind, ordered: label !== undefined };
  return kind === "item" ? { kind, ...(label !== undefined && { label }) } : { kind };
}

/** Lists that hold items and items of lists: tags are not always as they should be. */
const wellFormed = (path: readonly TagStep[]) =>
  path.filter(({ kind }, index) => {
    if (kind === "quote") return true;
    return kind === "list" ? path[index + 1]?.kind === "item" : path[index - 1]?.kind === "list";
  });
