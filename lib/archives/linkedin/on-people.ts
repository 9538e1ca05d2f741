/** Whom the person followed, endorsed and recommended, in a LinkedIn archive: columns by the names of every year, and what a row is. */
import { object } from '../object.ts'
import { table, timed } from './act-table.ts'
import { nameKey } from '../name-key.ts'
import { keyOf } from './people.ts'
import { javaTime, pacificTime, utcTime } from './times.ts'
import { wordsIn } from './written.ts'

export const onPeople = {
  memberfollows: table({
    columns: { date: ['date'], status: ['status'], name: ['fullname'] },
    required: ['date', 'status', 'name'],
    isMultiline: false,
    tell({ date, status, name }, { now, people }) {
      const person = people.named(name)
      if (!person) return 'nameless'
      const known = ['follow', status, nameKey(name)]
      if (status === 'Active')
        return timed(utcTime(date), now, { type: 'Follow', object: null, person, known })
      if (status !== 'Unfollow') return 'unknown-kind'
      // Of the follow it takes back nothing is left in the archive.
      return timed(utcTime(date), now, { type: 'Undo', object: null, person, known })
    },
  }),
  companyfollows: table({
    columns: { organisation: ['organization'], date: ['followedon'] },
    required: ['organisation', 'date'],
    isMultiline: false,
    tell: ({ organisation, date }, { now }) =>
      timed(javaTime(date) ?? utcTime(date), now, {
        type: 'Follow',
        object: object('Organization'),
        known: ['page', organisation],
      }),
  }),
  hashtagfollows: table({
    columns: { tag: ['hashtag'], date: ['createdtime'], state: ['state'] },
    required: ['tag', 'date'],
    isMultiline: false,
    tell({ tag, date, state }, { now }) {
      if (tag === '') return 'damaged'
      if (state !== '' && state !== 'Follow') return 'unknown-kind'
      return timed(utcTime(date), now, {
        type: 'Follow',
        object: object('Collection'),
        tags: [tag.replace(/^#/, '').toLowerCase()],
        known: ['hashtag', tag],
      })
    },
  }),
  endorsementgiveninfo: table({
    columns: {
      date: ['endorsementdate'],
      skill: ['skillname'],
      first: ['endorseefirstname'],
      last: ['endorseelastname'],
      url: ['endorseepublicurl'],
    },
    required: ['date', 'skill', 'first', 'last'],
    isMultiline: false,
    tell({ date, skill, first, last, url }, { now, people }) {
      const person = people.person(url, `${first} ${last}`)
      if (!person) return 'nameless'
      const known = ['endorsement', skill, keyOf(person)]
      return timed(utcTime(date), now, {
        type: 'Like',
        object: object('Relationship'),
        person,
        known,
      })
    },
  }),
  recommendationsgiven: table({
    columns: {
      first: ['firstname'],
      last: ['lastname'],
      text: ['text'],
      date: ['creationdate'],
    },
    required: ['first', 'last', 'text', 'date'],
    isMultiline: true,
    tell({ first, last, text, date }, { now, people }) {
      const person = people.named(`${first} ${last}`)
      // An article to nobody would be a post of one's own.
      if (!person) return 'nameless'
      return timed(pacificTime(date), now, {
        type: 'Create',
        object: object('Article'),
        person,
        words: wordsIn(text),
        known: ['recommendation', nameKey(`${first} ${last}`)],
      })
    },
  }),
}
