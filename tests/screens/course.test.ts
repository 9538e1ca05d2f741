import { expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import type { NotebookRecord } from '../../lib/domain/notebook/notebook.ts'
import { blankReflection } from '../../lib/domain/reflection.ts'
import { courseModel, openCourse, type CourseNeeds } from '../../lib/screens/course.ts'
import { courseRecord } from '../../lib/screens/practice-record.ts'
import { englishText as text } from '../components/english.ts'
import {
  accept,
  amara,
  answer,
  clockAt,
  day,
  idAt,
  li,
  message,
  note,
  now,
  profile,
  promise,
  tomasz,
  undo,
} from '../domain/build.ts'
import { fakeOutside } from './outside.ts'

const opaque = 'https://www.linkedin.com/in/ACoAAOpaque'

function needs(entries: Entry[], records: NotebookRecord[] = [], isBegun = true) {
  const outside = fakeOutside()
  outside.settings.ownFields = ['Botany']
  if (isBegun) outside.settings.course = { begunAt: instant(now - 30 * day) }
  const reflected = { id: idAt(now), at: instant(now - day), day: '2026-11-21' }
  const ledger: CourseNeeds['ledger'] = {
    entriesSince: (at) => Promise.resolve(entries.filter((one) => one.at >= at)),
    aliases: () => Promise.resolve([{ url: opaque, person: amara.url ?? '' }]),
    notebook: () => Promise.resolve(records),
    reflections: () =>
      Promise.resolve([{ ...blankReflection(reflected), mattered: 'Talked to Amara Okafor' }]),
    intentions: () =>
      Promise.resolve([
        { id: idAt(now), text: 'Help Li Wei', topics: [], from: instant(now - day), until: null },
      ]),
    horizon: () => Promise.resolve(null),
  }
  const saved: { name: string; content: string }[] = []
  const saveFile: CourseNeeds['saveFile'] = async (file, pieces) => {
    saved.push({ name: file.name, content: (await Array.fromAsync(pieces)).join('') })
    return 'downloaded'
  }
  return { ledger, outside, clock: clockAt(now), text, saveFile, saved }
}

const shown = async (of: ReturnType<typeof needs>, name: string) => {
  const { modules } = await courseModel(of)
  return modules.flatMap(({ criteria }) => criteria).find((one) => one.name === name)
}

test('before it begins all lessons are there, and nothing is looked at', async () => {
  const { begun, modules } = await courseModel(needs([answer(day, amara)], [], false))
  expect(begun).toBeNull()
  expect(modules).toHaveLength(8)
  expect(modules.flatMap(({ criteria }) => criteria.map(({ count }) => count))).not.toContain(1)
})

test('somebody with two addresses is one person, and what was taken back shows nothing', async () => {
  const gone = answer(2 * day, li)
  const entries = [answer(3 * day, amara), answer(2 * day, { url: opaque, name: null }), gone]
  const of = needs([...entries, undo(day, gone)])
  expect(await shown(of, 'people')).toMatchObject({ count: 1 })
  expect(await shown(of, 'replied')).toMatchObject({ count: 2, met: false })
})

test('evidence that is an entry leads to it; a record does not', async () => {
  const of = needs([message(day, amara, { act: 'ask' })], [note(day)])
  expect((await shown(of, 'asked'))?.evidence).toMatchObject([
    { kind: 'Question asked', isEntry: true },
  ])
  expect((await shown(of, 'noted'))?.evidence).toMatchObject([{ kind: 'Note', isEntry: false }])
})

const full = () =>
  needs(
    [
      answer(9 * day, amara),
      answer(9 * day, tomasz),
      answer(3 * day, li),
      accept(8 * day, amara),
      message(day, amara, { act: 'mentor' }),
    ],
    [
      profile(amara, { field: 'Law' }),
      note(day, { sort: 'differently', text: 'Li Wei says otherwise', person: li, url: opaque }),
      promise(9 * day, { text: 'call Tomasz', state: 'kept', closedAt: instant(now - day) }),
    ],
  )

test('the record holds days, kinds and counts of each criterion', async () => {
  const html = courseRecord(await courseModel(full()), text)
  expect(html).toContain('<h3>Replied three times with five words or more</h3>')
  expect(html).toContain('3 of 3 seen')
  expect(html).toContain('<td>November 13, 2026</td><td>Reply</td><td>2</td>')
  expect(html).toContain('<td>November 21, 2026</td><td>Promise brought to an end</td><td>1</td>')
  expect(html).toContain('0 of 1 seen')
})

test('the record holds nobody’s name, no address, and nothing that anybody wrote', async () => {
  const of = full()
  await openCourse(of, new AbortController().signal).acts.saveRecord()
  const [file] = of.saved
  expect(file?.name).toBe('waterline-practice-record-2026-11-22.html')
  expect(file?.content).toContain('Mentoring')
  expect(file?.content).not.toMatch(/amara|okafor|tomasz|nowak|li wei|linkedin|https?:|urn:/i)
  expect(file?.content).not.toMatch(/otherwise|call|Law|Botany|Talked/)
})

test('the record asks for nothing from anywhere', async () => {
  const html = courseRecord(await courseModel(full()), text)
  expect(html).not.toMatch(/<(script|link|img|iframe)|url\(|@import/i)
})
