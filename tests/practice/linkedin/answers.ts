import type { ActRequest } from '../server/acts.ts'
import type { Reply } from '../server/exchange.ts'
import { json } from '../server/exchange.ts'

type Answer = Pick<ActRequest, 'done' | 'refusedInside'>

function stream(...lines: string[]): Reply {
  return { status: 200, type: 'application/octet-stream', body: `${lines.join('\n')}\n` }
}

/** The hashed-class pages answer with a stream of lines; an error is one of them, and the status stays 200. */
export const sduiAnswer: Answer = {
  done: (shown) =>
    stream(
      '0:{"type":"com.linkedin.sdui.responses.ServerResponse","states":[]}',
      `H:${JSON.stringify({ html: shown })}`,
    ),
  refusedInside: () =>
    stream(
      '0:{"type":"com.linkedin.sdui.responses.error.ServerError","message":"practice refusal"}',
    ),
}

/** Resource calls of the older pages make something: 201. */
export const voyagerAnswer: Answer = {
  done: (shown) => json({ value: { html: shown } }, 201),
  refusedInside: () => json({ data: { errors: [{ message: 'practice refusal' }] } }),
}

/** GraphQL calls answer 200, errors included. */
export const voyagerQueryAnswer: Answer = {
  done: (shown) => json({ data: { data: {}, html: shown } }),
  refusedInside: () => json({ data: { errors: [{ message: 'practice refusal' }] } }),
}
