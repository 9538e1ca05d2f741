import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

function frame(text: string): Buffer {
  const payload = Buffer.from(text)
  const header =
    payload.length < 126
      ? Buffer.from([0x81, payload.length])
      : Buffer.from([0x81, 126, payload.length >> 8, payload.length & 0xff])
  return Buffer.concat([header, payload])
}

interface Read {
  opcode: number
  text: string
  rest: Buffer
}

/** One whole client frame (they are always masked), or null while it is still coming. */
function readFrame(buffer: Buffer): Read | null {
  if (buffer.length < 2) return null
  const short = buffer.readUInt8(1) & 0x7f
  const at = short === 126 ? 4 : 2
  if (short === 127) return { opcode: 8, text: '', rest: Buffer.alloc(0) }
  if (buffer.length < at + 4) return null
  const length = short === 126 ? buffer.readUInt16BE(2) : short
  const end = at + 4 + length
  if (buffer.length < end) return null
  const mask = buffer.subarray(at, at + 4)
  const payload = Buffer.from(buffer.subarray(at + 4, end)).map(
    (byte, index) => byte ^ (mask[index % 4] ?? 0),
  )
  return {
    opcode: buffer.readUInt8(0) & 0x0f,
    text: Buffer.from(payload).toString(),
    rest: buffer.subarray(end),
  }
}

/**
 * As much of the WebSocket protocol as the chat needs: short text frames. `answer` gets each one; what it gives is sent
 * back, and null cuts the line.
 */
export function acceptSocket(
  request: IncomingMessage,
  socket: Duplex,
  answer: (text: string) => Promise<string | null>,
): void {
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}${magic}`)
    .digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  let buffer = Buffer.alloc(0)
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (let read = readFrame(buffer); read; read = readFrame(buffer)) {
      buffer = Buffer.from(read.rest)
      if (read.opcode === 8) socket.end()
      if (read.opcode !== 1) continue
      void answer(read.text).then((text) =>
        text === null ? socket.destroy() : socket.write(frame(text)),
      )
    }
  })
}
