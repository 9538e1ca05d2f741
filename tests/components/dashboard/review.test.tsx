// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'
import { Review, type ReviewProps } from '../../../components/dashboard/review/Review.tsx'
import { instant } from '../../../lib/domain/clock.ts'
import { defaultPromptSettings, type WishedPrompts } from '../../../lib/domain/prompt-settings.ts'
import type { SaidReflection } from '../../../lib/domain/reflection.ts'
import { reviewModel, type ReviewModel } from '../../../lib/screens/review-model.ts'
import { answer, amara, day, entry, hour, idAt, now, suggestion } from '../../domain/build.ts'
import { moment, times } from '../../domain/metrics/build.ts'
import { englishText as text } from '../english.ts'
import { click, draw, nameOf, write, type Drawn } from '../draw.tsx'

const reply = answer(day, amara)
/** Somebody with thirty prompts, a step done and a reply of yesterday. */
const model = (fields: Partial<ReviewModel> = {}): ReviewModel => ({
  ...reviewModel(
    {
      horizon: instant(now - 60 * day),
      gaps: [],
      drawn: [reply, answer(2 * day, amara), ...times(5, (index) => entry(day + index * hour))],
      entries: [reply],
      suggestions: [suggestion({ state: 'done', closedAt: instant(now - 9 * day) })],
      reflections: [],
      notebook: [],
      people: [],
      moments: times(30, (index) =>
        moment(index * day + hour, { heldBack: index % 2 === 0, family: 'reply' }),
      ),
      earlier: [],
      baseline: [],
      intentions: [],
      prompts: { ...defaultPromptSettings(), off: ['renew'] },
    },
    { now, zone: 'Europe/Berlin', dayStart: 0, siteName: (id) => id, text },
  ),
  ...fields,
})

let saved: SaidReflection[]
let told: string[]
let wishes: WishedPrompts[]
beforeEach(() => {
  saved = []
  told = []
  wishes = []
})
const acts: ReviewProps['acts'] = {
  saveReview: async (said) => saved.push(said) > 0,
  tellOutcome: async (_of, line) => told.push(line) > 0,
  setPrompts: async (wished) => wishes.push(wished) > 0,
  sayWelcome: async (_moment, welcome) => told.push(`welcome ${welcome}`) > 0,
  check: async (_entry, isRight) => told.push(isRight ? 'right' : 'wrong') > 0,
}
const open = (review: ReviewModel | null): Promise<Drawn> =>
  draw(<Review review={review} acts={acts} />)
const words = (drawn: Drawn): string => drawn.root.textContent
const card = (drawn: Drawn, title: string): HTMLElement => {
  const found = drawn.all('section').find((one) => nameOf(one) === title)
  if (!found) throw new Error(`no card ${title}`)
  return found
}
const submit = (form: Element | null): Promise<void> =>
  act(async () => {
    form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
const field = (inside: HTMLElement): HTMLElement => {
  const found = inside.querySelector<HTMLElement>('input[type="text"]')
  if (!found) throw new Error('no field')
  return found
}

test('says how much went below the surface, and since when it was seen', async () => {
  const drawn = await open(model())
  expect(words(drawn)).toContain('2 of 7 acts went below the surface.')
  expect(words(drawn)).toContain('seen in this browser since September 23, 2026')
  const few = await open(model({ weeks: { ...model().weeks, hasSentence: false } }))
  expect(few.all('.review-headline')).toEqual([])
})

test('nothing is claimed before there is anything, nor before it was read', async () => {
  expect(words(await open(model({ since: null })))).toContain('Nothing to look back on yet')
  expect(words(await open(null))).toContain('Reading')
})

test('one act and one goal of the week are kept', async () => {
  const drawn = await open(model())
  const week = card(drawn, 'This week')
  await click(drawn.one(`input[value="${reply.id}"]`))
  await write(field(week), 'Ask one question')
  await submit(week.querySelector('form'))
  expect(saved).toMatchObject([
    { of: 'week', day: '2026-11-22', exchange: reply.id, goal: 'Ask one question', skipped: false },
  ])
  expect(week.querySelector('output:not(.unseen)')?.textContent).toBe(
    'Saved here, on this machine.',
  )
})

test('what was said in the popup of the same week stays', async () => {
  const said = {
    ...model().week,
    said: {
      id: reply.id,
      at: instant(now),
      day: '2026-11-22',
      of: 'week' as const,
      mattered: 'A talk',
      exchange: null,
      gained: 'Patience',
      third: { question: 'worth' as const, answer: 'useful' },
      plan: null,
      goal: '',
      support: null,
      skipped: false,
    },
  }
  const drawn = await open(model({ week: said }))
  await submit(card(drawn, 'This week').querySelector('form'))
  expect(saved).toMatchObject([
    { mattered: 'A talk', gained: 'Patience', third: { answer: 'useful' } },
  ])
})

test('the month keeps a line and how supported one felt', async () => {
  const drawn = await open(model())
  const month = card(drawn, 'The last 30 days')
  const four = month.querySelector<HTMLElement>('input[value="4"]')
  if (four) await click(four)
  await write(field(month), 'Noor, the forum, the circle')
  await submit(month.querySelector('form'))
  expect(saved).toMatchObject([{ of: 'month', support: 4, goal: 'Noor, the forum, the circle' }])
})

test('what came of a step is told in one line; an empty one says nothing', async () => {
  const drawn = await open(model())
  const came = card(drawn, 'What came of it?')
  await submit(came.querySelector('form'))
  await write(field(came), 'She wrote back')
  await submit(came.querySelector('form'))
  expect(told).toEqual(['She wrote back'])
})

test('the effect is drawn with its interval, and not clear before there are enough', async () => {
  const drawn = await open(model())
  expect(words(drawn)).toContain('Not clear yet: 30 of about 250')
  expect(words(drawn)).toContain('nine times in ten')
  expect(drawn.all('.effect-bar')).toHaveLength(1)
})

test('a kind of prompt is turned off, and what was off before stays so', async () => {
  const drawn = await open(model())
  await click(drawn.one('button[aria-label="Turn off: Reply in your own words"]'))
  expect(wishes).toEqual([{ off: ['reply', 'renew'] }])
})

test('prompts that changed nothing are offered to be turned off; guards say why fewer come', async () => {
  const { helped } = model()
  const drawn = await open(
    model({ helped: { ...helped, verdict: 'does-not', asksToGoOn: 'does-not', harm: ['late'] } }),
  )
  expect(words(drawn)).toContain('They didn’t change what you do. Turn them off?')
  expect(words(drawn)).toContain('Prompts come half as often meanwhile.')
  const off = drawn.all('button').find((one) => nameOf(one) === 'Turn prompts off')
  if (off) await click(off)
  expect(wishes).toEqual([{ isOff: true }])
})

test('five rows of last week are right or wrong, and a wrong one leads to its correction', async () => {
  const [one, two] = [answer(7 * day, amara), answer(7 * day + hour, amara)]
  const rows = [
    { entry: one, sentence: 'You wrote', isRight: null },
    { entry: two, sentence: 'You liked', isRight: false },
  ]
  const drawn = await open(
    model({ checks: { rows, right: { n: 3, of: 4, share: null, interval: null } } }),
  )
  const inside = card(drawn, 'Is this right?')
  expect(inside.textContent).toContain('So far 3 of 4 were right.')
  expect(inside.querySelector('a')?.getAttribute('href')).toBe(`#/history/${two.id}`)
  const buttons = [...inside.querySelectorAll('button')]
  expect(
    buttons.map((some) => [nameOf(some), some.ariaPressed ?? some.getAttribute('aria-pressed')]),
  ).toEqual([
    ['Right: You wrote', 'false'],
    ['Wrong: You wrote', 'false'],
    ['Right: You liked', 'false'],
    ['Wrong: You liked', 'true'],
  ])
  await click(buttons[1]!)
  expect(told).toEqual(['wrong'])
})

test('of a prompt it is said whether it was welcome', async () => {
  const welcome = { moment: idAt(now), title: 'A hello?', at: instant(now - day) }
  const drawn = await open(model({ welcome }))
  const inside = card(drawn, 'Did prompts help?')
  expect(inside.textContent).toContain('“A hello?”')
  await click(inside.querySelectorAll<HTMLElement>('input[type="radio"]')[3]!)
  expect(told).toEqual(['welcome 4'])
})
