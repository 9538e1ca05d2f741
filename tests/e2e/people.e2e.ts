/** The room of people: somebody found by name, noted, and thought about in a circle that somebody else joins by a file. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Circle } from '../../lib/domain/notebook/circle.ts'
import type { Profile } from '../../lib/domain/notebook/profile.ts'
import { charterJson } from '../../lib/exports/circle.ts'
import { amara, answer, ownCircle, day, entry, message, now, tomasz } from '../domain/build.ts'
import { blankPaper, fileOf } from '../ledger/model/paper.ts'
import { downloaded, downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { readStore } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { tooWide } from './driver/too-wide.ts'
import { patiently, sleep, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: [], downloads })

/** So many milliseconds before the browser's own present. */
const ago = (length: number): number => length - (Date.now() - now)
const many = Array.from({ length: 130 }, (_, at) => {
  const name = `Person ${String(at).padStart(3, '0')}`
  return entry(ago((at + 20) * day), { person: { url: `https://x.com/person-${at}`, name } })
})
const acts: Entry[] = [
  message(ago(2 * day), amara, { act: 'help', rung: 'collaborate' }),
  answer(ago(day), amara, { type: 'Read', rung: 'observe' }),
  message(ago(200 * day), tomasz),
  ...many,
]

beforeAll(async () => {
  const name = path.join(downloads, 'people.json')
  await writeFile(name, JSON.stringify(fileOf({ ...blankPaper, entries: acts })))
  const data = await theatre.stage.openPage('dashboard.html#/data')
  await data.choose('input[accept]', name)
  await says(data, '133 entries were added')
  await data.close()
})

const textOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('main')?.textContent ?? '', null)
async function says(tab: Tab, words: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await textOf(tab)).includes(words)) return
    await sleep(100)
  }
  throw new Error(`the page never said: ${words}`)
}

async function fit(tab: Tab): Promise<void> {
  expect(await faults(tab)).toEqual([])
  await tab.resize(320, 640)
  expect(await tooWide(tab)).toEqual([])
  await tab.resize(1_280, 900)
}

/** The field with this label. */
function labelled(tab: Tab, label: string): Promise<string> {
  return tab.evaluate((words) => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent === words)
    return `[id="${found?.htmlFor}"]`
  }, label)
}

test('somebody is found by name, and what is noted of them stays', async () => {
  const people = await theatre.stage.openPage('dashboard.html#/history')
  await people.clickRole('link', 'People')
  await says(people, 'In conversation')
  const rows = () => people.evaluate(() => document.querySelectorAll('.people-rows a').length, null)
  expect(await rows()).toBe(100)
  await people.clickRole('button', 'Show more')
  await expect.poll(rows, patiently).toBe(132)
  await fit(people)
  await people.type(await labelled(people, 'Find by name, field or tag'), 'amar oka')
  await expect.poll(rows, patiently).toBe(1)
  await people.clickRole('link', 'Amara Okafor')
  await says(people, 'helped once')
  expect(await textOf(people)).toContain('answered once')
  await people.clickRole('button', 'Note something')
  await people.waitFor('form')
  await people.type(await labelled(people, 'Field'), 'Nursing')
  await people.press('Enter')
  await says(people, 'Nursing · In conversation')
  await people.clickRole('switch', 'Pinned')
  await people.waitFor('[role="switch"][aria-checked="true"]')
  await fit(people)
  expect(await readStore<Profile>(theatre.desk, 'notebook')).toMatchObject([
    { record: 'profile', person: { url: amara.url }, field: 'Nursing', pinned: true },
  ])
  await people.clickRole('link', 'How they are spread')
  await says(people, 'nursing')
  await fit(people)
  await people.close()
})

test('a circle is planned, meets, and goes on to others as a file that names nobody', async () => {
  const people = await theatre.stage.openPage('dashboard.html#/people/circles')
  await says(people, 'three to six people')
  await people.clickRole('link', 'Plan a circle')
  await people.waitFor('form')
  await people.type(await labelled(people, 'The question, in one sentence'), 'How do we end well?')
  await people.type(await labelled(people, 'Name'), 'Amara Okafor')
  await people.press('Enter')
  await people.waitFor('.members li')
  await fit(people)
  await people.clickRole('button', 'Keep')
  await people.waitFor('.invitation')
  await fit(people)
  const charter = await downloaded('.circle.json', () =>
    people.clickRole('button', 'Save the charter file'),
  )
  expect(charter).toContain('How do we end well?')
  expect(charter).not.toContain('Amara')
  await people.clickRole('button', 'It met')
  await says(people, 'Kept.')
  expect(
    (await readStore(theatre.desk, 'entries')).filter(({ act }) => act === 'host'),
  ).toHaveLength(1)
  await people.clickRole('button', 'End it')
  await says(people, 'ended')
  const [own] = await circles()
  expect(own).toMatchObject({ state: 'ended', members: [{ url: amara.url }], charter: null })
  expect(own?.meetings).toHaveLength(1)
  await people.close()
})

test('a charter of somebody else becomes a circle of one’s own; another file changes nothing', async () => {
  const before = await circles()
  const people = await theatre.stage.openPage('dashboard.html#/people/circles')
  await people.waitFor('input[type="file"]')
  const other = path.join(downloads, 'other.json')
  await writeFile(other, JSON.stringify(fileOf(blankPaper)))
  await people.choose('input[type="file"]', other)
  await says(people, 'not a charter file')
  expect(await circles()).toEqual(before)
  const theirs = ownCircle({ question: 'What do we read next?', template: 'reading' })
  const file = path.join(downloads, 'theirs.circle.json')
  await writeFile(file, charterJson(theirs, ''))
  await people.choose('input[type="file"]', file)
  await says(people, 'What do we read next?')
  expect(await circles()).toContainEqual(
    expect.objectContaining({ charter: theirs.id, question: theirs.question, members: [] }),
  )
  await people.choose('input[type="file"]', file)
  await says(people, 'among yours already')
  await fit(people)
  await people.close()
})

async function circles(): Promise<Circle[]> {
  const all = await readStore<Circle | Profile>(theatre.desk, 'notebook')
  return all.filter((one): one is Circle => one.record === 'circle')
}
