// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { Course } from '../../../components/dashboard/Course.tsx'
import { Learner, type LearnerProps } from '../../../components/setup/Learner.tsx'
import type { CourseActs, CourseModel } from '../../../lib/screens/course.ts'
import { click, draw, nameOf } from '../draw.tsx'

const reply = { id: '01890000', day: '2026-11-20', kind: 'Reply', isEntry: true }
const course = (begun: string | null): CourseModel => ({
  begun,
  today: '2026-11-22',
  modules: [
    {
      name: 'reply',
      criteria: [
        { name: 'replied', met: false, count: 1, of: 3, evidence: [reply] },
        { name: 'people', met: true, count: 4, of: 2, evidence: [] },
      ],
    },
  ],
})

async function drawn(begun: string | null, saved: Awaited<ReturnType<CourseActs['saveRecord']>>) {
  const acts = {
    setCourse: vi.fn<CourseActs['setCourse']>().mockResolvedValue(true),
    saveRecord: vi.fn<CourseActs['saveRecord']>().mockResolvedValue(saved),
  }
  const { one, all, root } = await draw(<Course course={course(begun)} acts={acts} />)
  const press = (name: string) => click(all('button').find((b) => nameOf(b) === name)!)
  return { one, all, root, press, acts }
}

test('before it begins the lessons can be read, and nothing is counted', async () => {
  const { all, root, press, acts } = await drawn(null, null)
  expect(root.textContent).toContain('A like says: seen.')
  expect(all('.course-criteria')).toEqual([])
  await press('Begin the course')
  expect(acts.setCourse).toHaveBeenCalledWith(true)
})

test('each criterion says how much of it was seen, and by what; more than it asks for is all of it', async () => {
  const { all } = await drawn('2026-11-01', null)
  expect(all('.course-state').map(nameOf)).toEqual(['1 of 3 seen', '2 of 2 seen'])
  expect(all('.course-evidence li').map(nameOf)).toEqual(['Reply · November 20, 2026'])
  expect(all('.course-evidence a').map((a) => a.getAttribute('href'))).toEqual([
    '#/history/01890000',
  ])
})

test.each([
  ['downloaded', /^Saved\. It holds days/],
  [null, /could not/],
  ['cancelled', /^$/],
] as const)('a record that was %s is told so', async (saved, note) => {
  const { one, press } = await drawn('2026-11-01', saved)
  await press('Save the practice record')
  expect(one('[role=status]').textContent).toMatch(note)
})

test('learner mode that comes too late is told, and stays off', async () => {
  const onSet = vi.fn<LearnerProps['onSet']>().mockResolvedValue(false)
  const { one } = await draw(<Learner learner="offered" onSet={onSet} />)
  await click(one('[role=switch]'))
  expect(onSet).toHaveBeenCalledWith(true)
  expect(one('[role=alert]').textContent).toContain('possible while nothing is written')
  expect(one('[role=switch]').getAttribute('aria-checked')).toBe('false')
})
