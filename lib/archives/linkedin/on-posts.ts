/**
 * What the person did with posts, in a LinkedIn archive: columns by the names of every year, and what a row is. None of these
 * files names whose post it was.
 */
import { object } from '../object.ts'
import { table, timed } from './act-table.ts'
import { commentRows } from './comments.ts'
import { postAddress } from './posts.ts'
import { utcTime } from './times.ts'
import { withoutBreakQuotes, written } from './written.ts'

/** How rows begin where a time and a link come first: a post may hold any line but one like that. */
const timeAndLink = /"?\d{4}[-/]\d\d[-/]\d\d \d\d:\d\d:\d\d(?: UTC)?"?(?:,"?https?:|\t")/y

export const onPosts = {
  reactions: table({
    columns: { date: ['date'], link: ['link'] },
    required: ['date', 'link'],
    isMultiline: false,
    tell({ date, link }, { now }) {
      const at = utcTime(date)
      if (link === '') return 'damaged'
      const note = object('Note', postAddress(link))
      // Another kind of reaction to the same post is no second one.
      return timed(at, now, {
        type: 'Like',
        object: note,
        known: ['reaction', link],
        once: link,
      })
    },
  }),
  comments: table({
    columns: { date: ['date'], link: ['link'], message: ['message'] },
    required: ['date', 'link', 'message'],
    isMultiline: true,
    rows: commentRows,
    tell({ date, link, message }, { now }) {
      if (!/^https?:/.test(link)) return 'damaged'
      const note = object('Note', null, postAddress(link))
      return timed(utcTime(date), now, {
        type: 'Create',
        object: note,
        known: ['comment', link],
        ...written(message),
      })
    },
  }),
  shares: table({
    columns: {
      date: ['date'],
      link: ['sharelink'],
      text: ['sharecommentary'],
      shared: ['sharedurl'],
      media: ['mediaurl'],
    },
    required: ['date', 'link', 'text'],
    isMultiline: true,
    begins: timeAndLink,
    tell({ date, link, text, shared, media }, { now }) {
      const known = ['share', link]
      // Somebody else's, passed on: its own address stands nowhere, unless it is what was shared.
      const isRepost = text.trim() === '' && media === ''
      return timed(
        utcTime(date),
        now,
        isRepost
          ? { type: 'Announce', object: object('Note', postAddress(shared)), known }
          : {
              type: 'Create',
              object: object('Note', postAddress(link)),
              known,
              ...written(withoutBreakQuotes(text)),
            },
      )
    },
  }),
  instantreposts: table({
    columns: { date: ['date'], link: ['link'] },
    required: ['date', 'link'],
    isMultiline: false,
    tell({ date, link }, { now }) {
      if (link === '') return 'damaged'
      const note = object('Note', postAddress(link))
      return timed(utcTime(date), now, {
        type: 'Announce',
        object: note,
        known: ['repost', link],
      })
    },
  }),
  votes: table({
    columns: { date: ['date'], link: ['link'], option: ['optiontext'] },
    required: ['date', 'link', 'option'],
    isMultiline: true,
    begins: timeAndLink,
    tell({ date, link }, { now }) {
      if (link === '') return 'damaged'
      const poll = object('Question', null, postAddress(link))
      // A vote for something else instead is no second one.
      return timed(utcTime(date), now, {
        type: 'Create',
        object: poll,
        known: ['vote', link],
        once: link,
      })
    },
  }),
  saveditems: table({
    columns: { item: ['saveditem'], date: ['createdtime'] },
    required: ['item', 'date'],
    isMultiline: false,
    tell({ item, date }, { now }) {
      const url = postAddress(item)
      if (url === null) return 'unknown-kind'
      return timed(utcTime(date), now, {
        type: 'Add',
        object: object('Note', url),
        known: ['saved', item],
        once: item,
      })
    },
  }),
}
