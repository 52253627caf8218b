// The JavaScript side of charter.wasm: bytes of the module in, an engine out. No dependencies, and nothing is
// fetched: the same file serves a web page, a worker and Node. What the exports mean is told in src/wasm/bindings.h.

const VERDICTS = ["report", "refused", "bad-request"];
const REPLY_HEADER_BYTES = 8;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The engine gave up: a bug of ours, or no memory left. The engine cannot be used again; open another. */
export class EngineStopped extends Error {
  constructor(cause) {
    super("the charter engine stopped", { cause });
    this.name = "EngineStopped";
  }
}

// All that the module asks of its host. The engine reads no environment, clock, file or random number.
const imports = {
  wasi_snapshot_preview1: {
    proc_exit(code) {
      throw new Error(`the engine ended with code ${code}`);
    },
  },
  env: {
    // Views of the memory are taken anew for every call, so nothing has to be done when it grows.
    emscripten_notify_memory_growth() {},
  },
};

class Engine {
  #instance;
  #stopped;

  constructor(instance) {
    this.#instance = instance;
  }

  evaluate(document, { asOf = "", format = "json", language = "en" } = {}) {
    if (this.#stopped) {
      throw new EngineStopped(this.#stopped);
    }
    const texts = [document, asOf, format, language].map(bytesOf);
    let reply;
    try {
      reply = this.#call(texts);
    } catch (error) {
      this.#stopped = error;
      throw new EngineStopped(error);
    }
    if (reply.verdict === "bad-request") {
      throw new RangeError(reply.text);
    }
    return reply;
  }

  #call(texts) {
    const { charter_allocate, charter_release, charter_evaluate, memory } = this.#instance.exports;
    const blocks = texts.map((bytes) => {
      const at = charter_allocate(bytes.length);
      new Uint8Array(memory.buffer).set(bytes, at);
      return at;
    });
    const reply = charter_evaluate(...texts.flatMap((bytes, i) => [blocks[i], bytes.length]));
    const [verdict, size] = new Uint32Array(memory.buffer, reply, 2);
    const text = decoder.decode(new Uint8Array(memory.buffer, reply + REPLY_HEADER_BYTES, size));
    [...blocks, reply].forEach(charter_release);
    return { verdict: VERDICTS[verdict], text };
  }
}

function bytesOf(text) {
  if (text instanceof Uint8Array) {
    return text;
  }
  if (typeof text !== "string") {
    throw new TypeError("expected a text: a string, or its UTF-8 bytes as a Uint8Array");
  }
  return new TextEncoder().encode(text);
}

export async function openEngine(wasm) {
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  const instance = await WebAssembly.instantiate(module, imports);
  instance.exports._initialize();
  return new Engine(instance);
}
