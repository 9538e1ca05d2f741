/** How truly the scenes were seen: for each site a table act × language, with precision and recall. */
import type { Outcome } from './run.ts'

/** Acts of the server's book, entries of the ledger, and entries that say what the book says. */
export interface Count {
  done: number
  recorded: number
  right: number
}

const noAct = 'nothing'

/** Adds scenes up. */
export function count(outcomes: readonly Outcome[]): Count {
  return outcomes.reduce(
    (sum, { acts, surplus }) => {
      const right = acts.filter(({ isRight }) => isRight).length
      return {
        done: sum.done + acts.length,
        recorded: sum.recorded + right + surplus.length,
        right: sum.right + right,
      }
    },
    { done: 0, recorded: 0, right: 0 },
  )
}

/** The share of what was recorded that is right; 1 where nothing was. */
export function precision({ recorded, right }: Count): number {
  return recorded === 0 ? 1 : right / recorded
}

/** The share of what was done that was recorded rightly; 1 where nothing was done. */
export function recall({ done, right }: Count): number {
  return done === 0 ? 1 : right / done
}

/** Acts with a sign that depends on no language; the others are promised in the languages known only. */
export function withSign(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ scene }) => !scene.byWords)
}

/** Scenes that went wrong, each as a line to look into. */
export function faults(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ name, scenario, problem, acts, surplus }) => {
    const missing = acts.filter(({ isRight }) => !isRight).map(({ line }) => line)
    const said = [
      ...(problem === null ? [] : [`could not be played: ${problem}`]),
      ...(missing.length > 0 ? [`missing: ${missing.join(' | ')}`] : []),
      ...(surplus.length > 0 ? [`recorded: ${surplus.join(' | ')}`] : []),
    ]
    return said.length > 0 ? [`${name} (${placeOf(scenario)}): ${said.join('; ')}`] : []
  })
}

function placeOf(scenario: Outcome['scenario']): string {
  const { language, linkedinStack, layout, xChat } = scenario
  return `${language}, ${linkedinStack}, ${layout}, ${xChat}`
}

/** The tables of all sites played, in Markdown. A cell says how many were right of how many were done. */
export function report(outcomes: readonly Outcome[]): string {
  const sites = Map.groupBy(outcomes, ({ scene }) => scene.site)
  return [...sites].map(([site, played]) => siteReport(site, played)).join('\n')
}

function siteReport(site: string, played: readonly Outcome[]): string {
  const languages = [...new Set(played.map(({ scenario }) => scenario.language))]
  const rows = [false, true].flatMap((byWords) => {
    const some = played.filter(({ scene }) => (scene.byWords ?? false) === byWords)
    const acts = new Set(some.flatMap((one) => actsOf(one)))
    return [...acts].toSorted().map((act) => {
      const of = (few: readonly Outcome[]) => count(few.map((one) => onlyAct(one, act)))
      const cells = languages.map((language) =>
        cell(of(some.filter(({ scenario }) => scenario.language === language))),
      )
      return row([byWords ? `${act} (by words)` : act, ...cells, ...shares(of(some))])
    })
  })
  const negative = played.filter(({ acts }) => acts.length === 0).length
  return [
    `## ${site}: ${played.length - negative} scenes of acts, ${negative} of none`,
    '',
    row(['act', ...languages, 'precision', 'recall']),
    row(['---', ...languages.map(() => '---'), '---', '---']),
    ...rows,
    row(['**all with a sign**', ...languages.map(() => ''), ...shares(count(withSign(played)))]),
    '',
  ].join('\n')
}

/** The acts a scene has a part in; what was recorded without any belongs to `nothing`. */
function actsOf({ acts }: Outcome): string[] {
  return acts.length > 0 ? acts.map(({ act }) => act) : [noAct]
}

/** A scene's part in one act; what it recorded beyond the book belongs to its first act. */
function onlyAct(outcome: Outcome, act: string): Outcome {
  const acts = outcome.acts.filter((one) => one.act === act)
  return { ...outcome, acts, surplus: actsOf(outcome)[0] === act ? outcome.surplus : [] }
}

function cell({ done, recorded, right }: Count): string {
  const wrong = recorded - right
  return `${right}/${done}${wrong > 0 ? ` and ${wrong} wrong` : ''}`
}

function shares(sum: Count): [string, string] {
  return [precision(sum).toFixed(2), recall(sum).toFixed(2)]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
