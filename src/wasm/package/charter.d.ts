/** A report in one of the formats of `charter assess --format`. */
export interface Report {
  verdict: "report";
  text: string;
}

/** The document is not an assessment. `text` tells every mistake in it, with line, column and how to mend it. */
export interface Refused {
  verdict: "refused";
  text: string;
}

export interface EvaluateOptions {
  /** The day to judge by, YYYY-MM-DD. Default: the document's `assessed_on`. */
  asOf?: string;
  /** Default: "json", which is `charter.report/1`. */
  format?: string;
  /** Default: "en". */
  language?: "en" | "fr";
}

export interface Engine {
  /**
   * Judges a self-assessment (JSON). Takes about a millisecond; keeps nothing.
   * @throws RangeError where an option is none of those allowed
   * @throws EngineStopped where the engine gave up; open another
   */
  evaluate(document: string | Uint8Array, options?: EvaluateOptions): Report | Refused;
}

export class EngineStopped extends Error {}

/** `wasm`: the bytes of charter.wasm, or the module compiled from them. */
export function openEngine(wasm: BufferSource | WebAssembly.Module): Promise<Engine>;
