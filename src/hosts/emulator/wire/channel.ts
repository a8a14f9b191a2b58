import type { BatchRequest, BatchResponse, NativeBridge } from "./message";

/** Excel on the web takes no more than this in one request or answer. */
const LARGEST_BODY = 5 * 1024 * 1024;
const EVENT_CATEGORY = 65536;

export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly message: object;
}

interface IncomingMessage {
  readonly id: number;
  readonly message: { readonly body: string | BatchRequest };
}

/** What the client library finds at window._richApiNativeBridge: requests in order, answers, and events. */
export class Channel {
  readonly bridge: NativeBridge;
  #queue: Promise<void> = Promise.resolve();

  constructor(readonly answer: (request: BatchRequest) => Promise<BatchResponse>) {
    this.bridge = {
      sendMessageToHost: (text) => {
        this.#queue = this.#queue.then(() => this.#serve(text));
      },
      onMessageFromHost: () => undefined,
    };
  }

  async #serve(text: string): Promise<void> {
    const incoming = JSON.parse(text) as IncomingMessage;
    const response = text.length > LARGEST_BODY ? tooLarge("RequestPayloadSizeLimitExceeded") : await this.#answerOrExplain(incoming);
    let body = JSON.stringify(response);
    if (body.length > LARGEST_BODY) body = JSON.stringify(tooLarge("ResponsePayloadSizeLimitExceeded"));
    this.bridge.onMessageFromHost(JSON.stringify({ id: incoming.id, type: 2, message: { statusCode: 200, headers: {}, body } }));
  }

  async #answerOrExplain(incoming: IncomingMessage): Promise<BatchResponse> {
    try {
      return await this.answer(readBody(incoming.message.body));
    } catch (error) {
      return { Results: [], Error: { Code: "GeneralException", Message: `The stand-in for Excel failed: ${String(error)}`, Location: "", ActionIndex: 0 } };
    }
  }

  push(events: readonly HostEvent[]): void {
    const entries = events.map((event) => ({ messageCategory: EVENT_CATEGORY, messageType: event.type, targetId: event.target, message: JSON.stringify(event.message) }));
    this.bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
  }
}

function readBody(body: string | BatchRequest): BatchRequest {
  return typeof body === "string" ? (JSON.parse(body) as BatchRequest) : body;
}

function tooLarge(code: string): BatchResponse {
  return { Results: [], Error: { Code: code, Message: "The payload is larger than 5 MB.", Location: "", ActionIndex: 0 } };
}
