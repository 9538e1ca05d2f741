/** One prompt card, from coming to going; afterwards nothing of it is left in the page. */
import { render } from 'preact'
import type { Answer } from '../../lib/domain/suggestion.ts'
import type { PromptContent, PromptWish } from '../../lib/messages/protocol.ts'
import { copyFrom } from '../../lib/prompt/copy.ts'
import { borrowFocus, keepInside, leaveFocus, onEscape } from '../../lib/prompt/manners.ts'
import { pageScheme } from '../../lib/prompt/page-scheme.ts'
import { patience } from '../../lib/prompt/patience.ts'
import { watchPage, watchPresence } from '../../lib/prompt/presence.ts'
import { settle, takeSeat } from '../../lib/prompt/seat.ts'
import { Card } from './Card.tsx'

/** Milliseconds: an untouched card stays so long, fades so long, is read out after so long. */
const stay = 12_000
const fade = 240
const readOut = 250

export interface ShowProps {
  content: PromptContent
  /** The card's style sheet; it works in the card's own root only. */
  css: string
  /** `show-how` may be followed by another answer. */
  onAnswer: (answer: Answer) => void
  onWish: (wish: PromptWish) => void
  /** Calls back once the card may stand here no longer, until the signal aborts. */
  watchPlace: (onLost: () => void, signal: AbortSignal) => void
}

/** Shows the card in a free corner, or answers `unseen` where there is none; resolves when it is gone. */
export function showCard(props: ShowProps): Promise<void> {
  const { content, css, onAnswer, onWish, watchPlace } = props
  const seat = takeSeat(css)
  const ending = new AbortController()
  const { signal } = ending
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  const scheme = pageScheme(document)
  const returnFocus = borrowFocus(seat, signal)
  let announced = ''
  let leaving = false
  let engaged = false
  let shownHow = false

  draw()
  if (!settle(seat)) {
    onAnswer('unseen')
    end()
    return gone
  }
  const timers = {
    now: () => performance.now(),
    set: (run: () => void, milliseconds: number) => window.setTimeout(run, milliseconds),
    clear: (timer: number) => clearTimeout(timer),
  }
  const clock = patience(stay, timers, () => leave('unseen'))
  watchPresence(seat, clock, signal)
  watchPage(seat, meetPage, signal)
  watchPlace(losePlace, signal)
  onEscape(seat, () => leave('close'), signal)
  leaveFocus(seat, signal)
  keepInside(seat, signal)
  // A live region speaks only of what changes in it after it came.
  setTimeout(() => {
    announced = `${content.labels['name'] ?? ''}: ${content.text}`
    draw()
  }, readOut)
  return gone

  function draw(): void {
    if (signal.aborted) return
    const shown = { content, scheme, leaving, announced, onCopy: copyFrom, onWish }
    render(<Card {...shown} onAnswer={answer} onEngage={engage} />, seat.root)
  }

  /** The person turned to something that the card now covers: it makes room or goes. */
  function meetPage(): void {
    if (!engaged && !leaving && !settle(seat)) leave('unseen')
  }

  /** Whoever is at the card closes it themselves: what they wrote there goes with it. */
  function losePlace(): void {
    if (!engaged) leave('unseen')
  }

  function engage(): void {
    engaged = true
    clock.end()
  }

  function answer(given: Answer): void {
    if (given !== 'show-how') leave(given)
    else if (!shownHow) {
      shownHow = true
      onAnswer(given)
    }
  }

  function leave(given: Answer): void {
    if (leaving) return
    leaving = true
    clock.end()
    // Closed after "Show me how": that was the answer.
    if (given !== 'close' || !shownHow) onAnswer(given)
    returnFocus()
    draw()
    setTimeout(end, matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : fade)
  }

  function end(): void {
    render(null, seat.root)
    ending.abort()
    seat.host.remove()
    resolve()
  }
}
