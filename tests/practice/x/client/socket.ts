interface Sent {
  conversation_id: string
  message_id: string
  payload: string
}

interface Answer {
  status: number
  answer: string
  /** the message that it answers */
  asked: string
}

let socket: WebSocket | null = null
const waiting = new Map<string, (ok: boolean) => void>()

function open(): WebSocket {
  if (socket && socket.readyState <= WebSocket.OPEN) return socket
  const made = new WebSocket(`wss://chat-ws.x.com/ws?token=${crypto.randomUUID()}`)
  made.addEventListener('message', (event) => {
    const answer: Answer = JSON.parse(String(event.data))
    const { message_id }: Sent = JSON.parse(answer.asked)
    const refused = answer.status >= 400 || answer.answer.includes('"errors"')
    waiting.get(message_id)?.(!refused)
    waiting.delete(message_id)
  })
  made.addEventListener('close', () => {
    for (const settle of waiting.values()) settle(false)
    waiting.clear()
  })
  socket = made
  return made
}

/** Sends a message without any HTTP request; true when the other end took it. */
export function sendOverSocket(message: Sent): Promise<boolean> {
  const line = open()
  return new Promise((resolve) => {
    waiting.set(message.message_id, resolve)
    const text = JSON.stringify({ type: 'send', ...message })
    if (line.readyState === WebSocket.OPEN) line.send(text)
    else line.addEventListener('open', () => line.send(text), { once: true })
  })
}
