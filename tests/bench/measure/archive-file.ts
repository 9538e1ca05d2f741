/** One zip with what somebody wrote over ten years on two sites, as large as their largest files get; invented throughout. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { zipOf } from '../../archives/zip-build.ts'

export interface ArchiveFiles {
  /** The zip's path. */
  zip: string
  /** By the path of a file in it: a file of its deflated bytes alone, for whoever reads nothing but those. */
  deflated: Readonly<Record<'messages.csv' | 'data/tweets.js', string>>
}

export interface Sizes {
  messages: number
  tweets: number
}

const minute = 60_000
const begun = Date.UTC(2016, 0, 4, 8)

const syllables =
  'a ber co dul e fin gor hal i jen kos lum mi nor o pel quo ran sil ta u ven wo yar ze'.split(' ')

/** Three thousand words, so that they pack no better than those of a language do. */
const words = Array.from({ length: 3_000 }, (_, number) =>
  [number % 25, (number * 7) % 23, (number * 3) % 19]
    .slice(0, 1 + (number % 3))
    .map((at) => syllables[at])
    .join(''),
)

/** So many words, other ones for each number; every twelfth text ends with what no Latin text has. */
function text(number: number, count: number): string {
  let drawn = number
  const all = Array.from({ length: count }, () => {
    drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0
    return words[(drawn >>> 8) % words.length]
  })
  return all.join(' ') + (number % 12 === 0 ? ' 🙏' : '')
}

const quoted = (...cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`

const me = 'https://www.linkedin.com/in/nadia-berg'

function somebody(number: number): [name: string, address: string] {
  return [`Person ${number}, MBA`, `https://www.linkedin.com/in/person-${number}`]
}

/** LinkedIn's messages as of 2026, some four hundred bytes each, the newest first. */
export function messagesCsv(count: number): string {
  const rows = [
    quoted('CONVERSATION ID', 'CONVERSATION TITLE', 'FROM', 'SENDER PROFILE URL', 'TO', 'RECIPIENT PROFILE URLS', 'DATE', 'SUBJECT', 'CONTENT', 'FOLDER', 'ATTACHMENTS'), // prettier-ignore
  ]
  for (let number = count; number > 0; number -= 1) {
    const [name, address] = somebody(number % 2_399)
    const isOwn = number % 5 < 2
    const [from, to] = isOwn ? [['Nadia Berg', me], [name, address]] : [[name, address], ['Nadia Berg', me]] // prettier-ignore
    const at = new Date(begun + number * 50 * minute).toISOString()
    const content = `${text(number, 22)}\n\n${text(number + 5, 14)}, as "we" said.`
    const conversation = `2-${Buffer.from(`conversation-number-${number % 2_399}`).toString('base64')}`
    const date = `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
    rows.push(quoted(conversation, '', ...(from ?? []), ...(to ?? []), date, '', content, 'INBOX', '')) // prettier-ignore
  }
  return rows.join('')
}

/** X's posts, a good thousand bytes each: replies, reposts, threads and posts. */
export function tweetsJs(count: number): string {
  const tweets = Array.from({ length: count }, (_, number) => {
    const at = begun + number * 90 * minute
    const id = String((BigInt(at - 1_288_834_974_657) << 22n) + BigInt(number))
    const other = { name: `Person ${number % 900}`, screen_name: `person_${number % 900}`, indices: ['0', '11'], id_str: String(7_000 + (number % 900)), id: String(7_000 + (number % 900)) } // prettier-ignore
    const isReply = number % 5 < 4
    const reply = { in_reply_to_status_id_str: String(BigInt(id) - 90_000_000n), in_reply_to_status_id: String(BigInt(id) - 90_000_000n), in_reply_to_user_id: other.id, in_reply_to_user_id_str: other.id, in_reply_to_screen_name: other.screen_name } // prettier-ignore
    const tweet = {
      edit_info: {
        initial: {
          editTweetIds: [id],
          editableUntil: new Date(at + 60 * minute).toISOString(),
          editsRemaining: '5',
          isEditEligible: !isReply,
        },
      },
      retweeted: false,
      source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
      entities: { hashtags: number % 9 === 0 ? [{ text: 'oak', indices: ['12', '16'] }] : [], symbols: [], user_mentions: isReply ? [other] : [], urls: [] }, // prettier-ignore
      display_text_range: ['0', '180'],
      favorite_count: String(number % 17),
      id_str: id,
      truncated: false,
      retweet_count: String(number % 3),
      id,
      possibly_sensitive: false,
      created_at: tweetTime(at),
      favorited: false,
      full_text: `${isReply ? `@${other.screen_name} ` : ''}${text(number, 24)}`,
      lang: 'en',
      ...(isReply && reply),
    }
    return { tweet }
  })
  return `window.YTD.tweets.part0 = ${JSON.stringify(tweets, null, 1)}`
}

/** `Fri Mar 06 13:02:05 +0000 2026` */
function tweetTime(at: number): string {
  const [weekday = '', date, month, year, time] = new Date(at).toUTCString().split(' ')
  return `${weekday.slice(0, 3)} ${month} ${date} ${time} +0000 ${year}`
}

const account = `window.YTD.account.part0 = [ { "account" : { "email" : "nadia@example.com", "createdVia" : "web", "username" : "nadia_berg", "accountId" : "42", "createdAt" : "2015-03-06T13:02:05.000Z", "accountDisplayName" : "Nadia" } } ]`

function listed(name: string, count: number): unknown {
  return {
    files: [{ fileName: `data/${name}.js`, globalName: `YTD.${name}.part0`, count: String(count) }],
  }
}

function manifestJs(tweets: number): string {
  const manifest = {
    userInfo: { accountId: '42', userName: 'nadia_berg', displayName: 'Nadia' },
    archiveInfo: { sizeBytes: '1', generationDate: '2026-11-01T00:00:00.000Z', isPartialArchive: false, maxPartSizeBytes: '53687091200' }, // prettier-ignore
    dataTypes: { account: listed('account', 1), tweets: listed('tweets', tweets) },
  }
  return `window.__THAR_CONFIG = ${JSON.stringify(manifest)}`
}

const invitations =
  'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n' +
  `Nadia Berg,"${somebody(1)[0]}","11/2/25, 1:30 AM",,OUTGOING,${me},${somebody(1)[1]}\n`

/** Writes the zip, and what is in its two large files once more without it. */
export async function archiveFiles(
  { messages, tweets }: Sizes,
  folder: string,
): Promise<ArchiveFiles> {
  const large = { 'messages.csv': messagesCsv(messages), 'data/tweets.js': tweetsJs(tweets) }
  const zip = path.join(folder, 'archive.zip')
  const small = {
    'Invitations.csv': invitations,
    'data/account.js': account,
    'data/manifest.js': manifestJs(tweets),
  }
  const packed = Object.entries({ ...large, ...small }).map(([name, content]) => ({
    path: name,
    content,
  }))
  await writeFile(zip, zipOf(packed))
  const alone = async (name: keyof typeof large): Promise<string> => {
    const file = path.join(folder, `${path.basename(name)}.deflated`)
    await writeFile(file, deflateRawSync(large[name]))
    return file
  }
  return {
    zip,
    deflated: {
      'messages.csv': await alone('messages.csv'),
      'data/tweets.js': await alone('data/tweets.js'),
    },
  }
}
