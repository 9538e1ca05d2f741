import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendar, type CalendarDay } from '../../lib/exports/calendar.ts'
import { calendarDays } from '../../lib/screens/export-calendar.ts'
import { englishText as text } from '../components/english.ts'
import { contentsOf } from './sample.ts'

const promised: CalendarDay = {
  id: '019abc00-0000-7000-8000-000000000001',
  day: '2026-12-31',
  summary: 'Send the checklist',
  description: '',
  at: '2026-11-20T12:00:00.000Z',
  changedAt: '2026-11-21T12:00:05.000Z',
  isOff: false,
}

/** The events as another program reads them. */
function eventsOf(file: string): ICAL.Event[] {
  const root = new ICAL.Component(ICAL.parse(file))
  return root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

describe('iCalendar', () => {
  test('a day is a whole day, the last of a year as well', () => {
    const [event] = eventsOf(calendar([promised], 'Waterline'))
    expect(event?.startDate).toMatchObject({ isDate: true, year: 2026, month: 12, day: 31 })
    expect(event?.endDate.toString()).toBe('2027-01-01')
    expect(event?.duration.toString()).toBe('P1D')
  })

  test('what is changed has the same id and a higher number, so that it takes the place of what was read before', () => {
    const later = { ...promised, changedAt: '2026-11-22T12:00:00.000Z', day: '2027-01-07' }
    const [before] = eventsOf(calendar([promised], 'Waterline'))
    const [after] = eventsOf(calendar([later], 'Waterline'))
    expect(after?.uid).toBe(before?.uid)
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence))
  })

  test('what was let go of is cancelled', () => {
    const [event] = eventsOf(calendar([{ ...promised, isOff: true }], 'Waterline'))
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('every line is at most 75 octets and ends with CR LF, and any text is read back', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...Array.from('a;,\\:"\n نü😀ß')),
      maxLength: 120,
      size: 'max',
    })
    fc.assert(
      fc.property(texts, texts, (summary, description) => {
        const file = calendar([{ ...promised, summary, description }], 'Mine; and, yours')
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const [event] = eventsOf(file)
        expect(event?.summary).toBe(summary)
        expect(event?.description ?? '').toBe(description)
      }),
    )
  })

  test('holds promises, plans, meetings and the last day of a circle, in words', () => {
    const days = calendarDays(contentsOf().notebook, 'Europe/Berlin', text)
    const events = eventsOf(calendar(days, 'Waterline'))
    expect(events.map((one) => [one.startDate.toString(), one.summary])).toEqual([
      ['2026-12-01', 'Promise to Tomasz Nowak: Send the checklist; soon, "all" of it'],
      ['2026-11-22', 'When stand-up is over: reply to a post (#oncall)'],
      ['2026-11-19', 'Circle: How do we hand over a shift?'],
      ['2027-01-31', 'Last day of the circle: How do we hand over a shift?'],
    ])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4)
  })
})
