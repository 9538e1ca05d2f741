// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { isLeaving, keepInside } from '../../lib/prompt/manners.ts'
import { once, type Seat } from '../../lib/prompt/seat.ts'

function press(
  init: KeyboardEventInit & { keyCode?: number },
  on: Element = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    bubbles: true,
    cancelable: true,
    composed: true,
    ...init,
  })
  on.dispatchEvent(event)
  return event
}

test('Escape is meant for the card only when nobody else needs it', () => {
  expect(isLeaving(press({ key: 'Escape' }))).toBe(true)
  expect(isLeaving(press({ key: 'Enter' }))).toBe(false)
  expect(isLeaving(press({ key: 'Escape', shiftKey: true }))).toBe(false)
  expect(isLeaving(press({ key: 'Escape', metaKey: true }))).toBe(false)
  expect(isLeaving(press({ key: 'Escape', isComposing: true }))).toBe(false)
  const field = document.body.appendChild(document.createElement('textarea'))
  expect(isLeaving(press({ key: 'Escape' }, field))).toBe(false)
  const handled = press({ key: 'Escape' })
  handled.preventDefault()
  expect(isLeaving(handled)).toBe(false)
})

test('keys pressed in the card do not reach the page, until the card is gone', () => {
  const host = document.documentElement.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'closed' })
  const field = root.appendChild(document.createElement('textarea'))
  const seat: Seat = { host, root, where: new CSSStyleSheet() }
  const ending = new AbortController()
  const heard: string[] = []
  document.addEventListener('keydown', (event) => heard.push(event.key))
  keepInside(seat, ending.signal)
  press({ key: 'l' }, field)
  expect(heard).toEqual([])
  ending.abort()
  press({ key: 't' }, field)
  expect(heard).toEqual(['t'])
})

test('a script injected twice runs once, and may run again afterwards', async () => {
  let runs = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  const first = once(() => {
    runs += 1
    return promise
  })
  await once(async () => void (runs += 1))
  expect(runs).toBe(1)
  resolve()
  await first
  await once(async () => void (runs += 1))
  expect(runs).toBe(2)
})
