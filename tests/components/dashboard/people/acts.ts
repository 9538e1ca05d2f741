/** What a person can do in the room of people: all of it works, and nothing comes of it. */
import { vi } from 'vitest'
import type { PeopleActs } from '../../../../lib/screens/people-room.ts'

// Its explicit type would only repeat what stands below.
export function noDeeds() {
  return {
    find: vi.fn<PeopleActs['find']>(),
    showMore: vi.fn<PeopleActs['showMore']>(),
    noteOf: vi.fn<PeopleActs['noteOf']>().mockResolvedValue(true),
    sayKind: vi.fn<PeopleActs['sayKind']>().mockResolvedValue(true),
    setOwnFields: vi.fn<PeopleActs['setOwnFields']>().mockResolvedValue(true),
    addOutcome: vi.fn<PeopleActs['addOutcome']>().mockResolvedValue(true),
    keepCircle: vi.fn<PeopleActs['keepCircle']>().mockResolvedValue('01890000'),
    logMeeting: vi.fn<PeopleActs['logMeeting']>().mockResolvedValue(true),
    keepOn: vi.fn<PeopleActs['keepOn']>().mockResolvedValue(true),
    endCircle: vi.fn<PeopleActs['endCircle']>().mockResolvedValue(true),
    eraseCircle: vi.fn<PeopleActs['eraseCircle']>().mockResolvedValue(true),
    openCharter: vi.fn<PeopleActs['openCharter']>().mockResolvedValue({ id: '01890000' }),
    saveCharter: vi.fn<PeopleActs['saveCharter']>().mockResolvedValue('downloaded'),
    saveCounts: vi.fn<PeopleActs['saveCounts']>().mockResolvedValue('downloaded'),
  } satisfies PeopleActs
}
