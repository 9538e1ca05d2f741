/** What of the ledger goes along: one line that says it, opened onto the choices. */
import type { ComponentChildren, VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { addDays, type Day } from '../../lib/domain/day.ts'
import { rungs, type Rung } from '../../lib/domain/entry.ts'
import type { DataModel } from '../../lib/screens/data.ts'
import type { Part } from '../../lib/screens/export.ts'
import type { Text, TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { Chip, Chips } from '../Chips.tsx'
import { DayField } from '../DayField.tsx'
import { useText } from '../text.tsx'

export interface ExportPartProps extends Pick<DataModel, 'people' | 'places' | 'today'> {
  part: Part
  sites: readonly { id: string; name: string }[]
  /** Whether people stand by hashes alone: then there is no name to choose. */
  namesOff: boolean
  onChoose: (part: Part) => void
}

/** Everybody found by a name is more than anybody reads. */
const mostFound = 6

const rungNames: Record<Rung, TextKey> = {
  observe: 'drawing_saw',
  touch: 'drawing_one_click',
  compose: 'drawing_own_words',
  collaborate: 'drawing_together',
  lead: 'drawing_led',
}

/** Times of one press; `null`: the person says the days. */
type When = 'ever' | '30-days' | '12-months' | 'this-year' | 'last-year' | 'days'

export function ExportPart(props: ExportPartProps): VNode {
  const { part, people, places, today, sites, namesOff, onChoose } = props
  const text = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const change = (some: Partial<Part>): void => onChoose({ ...part, ...some })
  const siteName = (place: string): string => sites.find((one) => one.id === place)?.name ?? place
  const nameOf = (url: string): string => people.find((one) => one.url === url)?.name ?? url
  const words = [
    part.sites?.map(siteName),
    part.rungs?.map((rung) => text(rungNames[rung])),
    part.people?.map(nameOf),
    daysInWords(part, text),
    part.names ? [] : text('export_names_without'),
  ].flatMap((word) => word ?? [])
  return (
    <div class="filter">
      <div class="filter-line">
        <p>
          {words.length === 0 ? text('filter_all') : null}
          {words.map((word, at) => (
            <span key={word}>
              {at > 0 && ' · '}
              <b>{word}</b>
            </span>
          ))}
        </p>
        <Button kind="quiet" expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text('export_choose')}
        </Button>
      </div>
      {isOpen && (
        <section class="filter-ways" aria-label={text('export_chosen')} id={id}>
          <Times part={part} today={today} onChoose={change} />
          {places.length > 1 && (
            <Several
              name={text('filter_where')}
              values={places}
              chosen={part.sites}
              called={siteName}
              onChoose={(chosen) => change({ sites: chosen })}
            />
          )}
          <Several
            name={text('filter_how')}
            values={rungs}
            chosen={part.rungs}
            called={(rung) => text(rungNames[rung])}
            onChoose={(chosen) => change({ rungs: chosen })}
          />
          {!namesOff && people.length > 0 && (
            <People people={people} part={part} nameOf={nameOf} onChoose={change} />
          )}
          {!namesOff && (
            <Group name={text('export_names')}>
              <Chip pressed={part.names} onClick={() => change({ names: true })}>
                {text('export_names_with')}
              </Chip>
              <Chip pressed={!part.names} onClick={() => change({ names: false })}>
                {text('export_names_without')}
              </Chip>
            </Group>
          )}
          <Group name={text('export_words')}>
            <Chip pressed={part.notebook} onClick={() => change({ notebook: !part.notebook })}>
              {text('export_words_notebook')}
            </Chip>
            <Chip
              pressed={part.reflections}
              onClick={() => change({ reflections: !part.reflections })}
            >
              {text('export_words_reflections')}
            </Chip>
          </Group>
        </section>
      )}
    </div>
  )
}

/** "November 16 – 22, 2026" */
function daysInWords({ from, to }: Part, text: Text): string | null {
  const dates = new Intl.DateTimeFormat(text.lang, { dateStyle: 'long', timeZone: 'UTC' })
  if (from === null || to === null) return null
  return dates.formatRange(Date.parse(from), Date.parse(to))
}

function Group({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return (
    <div class="filter-group">
      <span class="soft small">{name}</span>
      <Chips label={name}>{children}</Chips>
    </div>
  )
}

interface TimesProps extends Pick<ExportPartProps, 'part' | 'today'> {
  onChoose: (days: Pick<Part, 'from' | 'to'>) => void
}

function Times({ part, today, onChoose }: TimesProps): VNode {
  const text = useText()
  const [when, setWhen] = useState<When>(part.from === null ? 'ever' : 'days')
  const year = Number(today.slice(0, 4))
  const yearName = (one: number): string =>
    new Intl.DateTimeFormat(text.lang, { year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(`${one}-07-01`),
    )
  const spans: Record<When, { name: string; from: Day | null; to: Day | null }> = {
    ever: { name: text('filter_all'), from: null, to: null },
    '30-days': { name: text('export_30_days'), from: addDays(today, -29), to: today },
    '12-months': { name: text('export_12_months'), from: addDays(today, -364), to: today },
    'this-year': { name: yearName(year), from: `${year}-01-01`, to: today },
    'last-year': { name: yearName(year - 1), from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    days: {
      name: text('export_days'),
      from: part.from ?? addDays(today, -29),
      to: part.to ?? today,
    },
  }
  const choices = Object.entries(spans)
  return (
    <>
      <Group name={text('export_when')}>
        {choices.map(([value, { name, from, to }]) => (
          <Chip
            key={value}
            pressed={when === value}
            onClick={() => {
              // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of the record above
              setWhen(value as When)
              onChoose({ from, to })
            }}
          >
            {name}
          </Chip>
        ))}
      </Group>
      {when === 'days' && part.from !== null && part.to !== null && (
        <div class="filter-group">
          <span />
          <div class="export-days">
            <DayField
              label={text('export_first_day')}
              day={part.from}
              latest={part.to}
              onChoose={(from) => from && onChoose({ from, to: part.to })}
            />
            <DayField
              label={text('export_last_day')}
              day={part.to}
              earliest={part.from}
              latest={today}
              onChoose={(to) => to && onChoose({ from: part.from, to })}
            />
          </div>
        </div>
      )}
    </>
  )
}

interface SeveralProps<Value extends string> {
  name: string
  values: readonly Value[]
  /** Null: all of them. */
  chosen: readonly Value[] | null
  called: (value: Value) => string
  onChoose: (chosen: readonly Value[] | null) => void
}

/** All of them, or some: whoever takes the last one away has all again. */
function Several<Value extends string>(props: SeveralProps<Value>): VNode {
  const { name, values, chosen, called, onChoose } = props
  const text = useText()
  const toggle = (value: Value): void => {
    const isIn = chosen?.includes(value) ?? false
    const left = values.filter((one) => (one === value ? !isIn : (chosen?.includes(one) ?? false)))
    onChoose(left.length === 0 ? null : left)
  }
  return (
    <Group name={name}>
      <Chip pressed={chosen === null} onClick={() => onChoose(null)}>
        {text('filter_all')}
      </Chip>
      {values.map((value) => (
        <Chip key={value} pressed={chosen?.includes(value) ?? false} onClick={() => toggle(value)}>
          {called(value)}
        </Chip>
      ))}
    </Group>
  )
}

interface PeopleProps extends Pick<ExportPartProps, 'people' | 'part'> {
  nameOf: (url: string) => string
  onChoose: (some: Pick<Part, 'people'>) => void
}

function People({ people, part, nameOf, onChoose }: PeopleProps): VNode {
  const text = useText()
  const [written, write] = useState('')
  const chosen = part.people ?? []
  const sought = written.trim().toLocaleLowerCase(text.lang)
  const found =
    sought === ''
      ? []
      : people
          .filter(({ url }) => !chosen.includes(url))
          .filter((one) => nameOf(one.url).toLocaleLowerCase(text.lang).includes(sought))
          .slice(0, mostFound)
  const choose = (some: readonly string[]): void => {
    write('')
    onChoose({ people: some.length === 0 ? null : some })
  }
  return (
    <div class="filter-group">
      <span class="soft small">{text('export_whom')}</span>
      <div class="filter-names">
        <input
          class="field-input"
          type="search"
          autocomplete="off"
          aria-label={text('export_whom')}
          placeholder={text('export_whom_hint')}
          value={written}
          onInput={(event) => write(event.currentTarget.value)}
        />
        <Chips label={text('export_whom')}>
          {chosen.map((url) => (
            <Chip
              key={url}
              pressed={true}
              onClick={() => choose(chosen.filter((one) => one !== url))}
            >
              {nameOf(url)}
            </Chip>
          ))}
          {found.map(({ url }) => (
            <Chip key={url} pressed={false} onClick={() => choose([...chosen, url])}>
              {nameOf(url)}
            </Chip>
          ))}
        </Chips>
        <output class="small soft">
          {sought !== '' && found.length === 0 && text('filter_nobody')}
        </output>
      </div>
    </div>
  )
}
