/** The dashboard: a list of rooms, and the room one is in. */
import type { RefObject, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { keepsAll } from '../../lib/domain/retention.ts'
import type { DashboardActs, DashboardModel } from '../../lib/screens/dashboard.ts'
import type { Room } from '../../lib/screens/route.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { FullDisk } from '../FullDisk.tsx'
import { Brand } from '../Mark.tsx'
import { Notebook } from '../notebook/Notebook.tsx'
import { useText } from '../text.tsx'
import { Course } from './Course.tsx'
import { Data } from './Data.tsx'
import { Help } from './Help.tsx'
import { History } from './History.tsx'
import { PeopleRoom } from './people/PeopleRoom.tsx'
import { ReviewRoom } from './review/ReviewRoom.tsx'
import { Settings, type SettingsProps } from './Settings.tsx'
import { Today } from './Today.tsx'

export interface DashboardProps {
  model: DashboardModel
  acts: DashboardActs
  /** Rooms and where they are, in the order of the list. */
  rooms: readonly { name: Room; address: string }[]
  /** Address of the room where sites are switched on. */
  settings: string
  notebook: string
  onCopy: SettingsProps['onCopy']
}

export const roomNames = {
  today: 'dashboard_today',
  people: 'dashboard_people',
  notebook: 'dashboard_notebook',
  review: 'review_title',
  history: 'dashboard_history',
  data: 'dashboard_data',
  settings: 'dashboard_settings',
  course: 'course_room',
  help: 'help_title',
} as const satisfies Record<Room, TextKey>

const contents: Record<Room, (props: DashboardProps) => VNode> = {
  today: ({ model, settings, notebook, onCopy }) => (
    <Today today={model.today} {...{ settings, notebook, onCopy }} />
  ),
  people: ({ model, acts, onCopy }) => (
    <PeopleRoom
      people={model.people}
      acts={acts.people}
      findPeople={acts.findPeople}
      onCopy={onCopy}
      erasing={acts}
    />
  ),
  notebook: ({ model, acts, onCopy }) => (
    <Notebook
      notebook={model.notebook}
      sites={model.setup.sites}
      acts={acts.notebook}
      findPeople={acts.findPeople}
      onAdd={acts.add}
      onCopy={onCopy}
    />
  ),
  review: ({ model, acts }) => <ReviewRoom model={model} acts={acts} />,
  history: ({ model, acts, settings }) => (
    <History
      history={model.history}
      entry={model.entry}
      acts={acts}
      sites={model.setup.sites}
      settings={settings}
    />
  ),
  data: ({ model, acts, settings }) => (
    <Data
      data={model.data}
      backup={model.backup}
      keeping={model.keeping}
      namesOff={model.setup.namesOff}
      hasCourse={model.setup.courseBegun}
      forgets={!keepsAll(model.setup.retention)}
      sites={model.setup.sites}
      acts={acts}
      settings={settings}
    />
  ),
  course: ({ model, acts }) => <Course course={model.course} acts={acts} />,
  settings: ({ model, acts, onCopy }) => (
    <Settings setup={model.setup} troubles={model.history.troubles} acts={acts} onCopy={onCopy} />
  ),
  help: () => <Help />,
}

/** Rooms that come into the list with the first thing to show; one that is open is always there. */
function isListed(
  name: Room,
  { room, people, notebook, setup, hasReview }: DashboardModel,
): boolean {
  if (name === room) return true
  if (name === 'people') return people.isThere
  if (name === 'course') return setup.courseBegun
  if (name === 'review') return hasReview
  return name !== 'notebook' || notebook.isBegun
}

export function Dashboard(props: DashboardProps): VNode {
  const text = useText()
  const { model } = props
  const open = model.room
  const Contents = contents[open]
  const headingRef = useStartOf(open)
  return (
    <div class="dashboard">
      <header class="side">
        <Brand name={text('common_name')} />
        <nav aria-label={text('dashboard_rooms')}>
          <ul>
            {props.rooms
              .filter(({ name }) => isListed(name, model))
              .map(({ name, address }) => (
                <li key={name}>
                  <a href={address} aria-current={name === open ? 'page' : undefined}>
                    {text(roomNames[name])}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        <p class="soft small">{text('dashboard_stays_here')}</p>
      </header>
      <main class="room" key={open}>
        <h1 ref={headingRef} tabIndex={-1}>
          {text(roomNames[open])}
        </h1>
        {model.isFull && <FullDisk />}
        <Contents {...props} />
      </main>
    </div>
  )
}

/** Whoever enters another room starts at its heading, by eye and by screen reader. */
function useStartOf(room: Room): RefObject<HTMLHeadingElement | null> {
  const headingRef = useRef<HTMLHeadingElement>(null)
  const lastRef = useRef(room)
  useEffect(() => {
    if (lastRef.current === room) return
    lastRef.current = room
    scrollTo(0, 0)
    headingRef.current?.focus({ preventScroll: true })
  }, [room])
  return headingRef
}
