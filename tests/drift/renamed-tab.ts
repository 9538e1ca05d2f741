/** A tab of a site that calls something otherwise: what the tests look for is called otherwise alike. */
import type { Frame, Tab } from '../e2e/driver/tab.ts'
import { renaming } from '../practice/server/rename.ts'
import type { Mutation } from './mutations.ts'

/** @param rename the one of the mutation's ways that the site has taken */
export function renamedTab(
  tab: Tab,
  { kind, select }: Pick<Mutation, 'kind' | 'select'>,
  rename: Readonly<Record<string, string>>,
): Tab {
  const names = renaming(rename)
  const frameOf = (frame: Frame): Frame => ({
    click: (selector, options) => frame.click(select(selector), options),
    type: (selector, text) => frame.type(select(selector), text),
    waitFor: (selector, options) => frame.waitFor(select(selector), options),
    evaluate: (run, argument) => frame.evaluate(run, inArgument(argument, select)),
  })
  return {
    ...tab,
    ...frameOf(tab),
    async goto(address) {
      await tab.goto(names.served(address))
      // What a script puts together from parts is in no text that was served.
      if (kind === 'address') await tab.evaluate(renameRequests, rename)
    },
    frame: async (part) => frameOf(await tab.frame(names.served(part))),
  }
}

/** A script in the page gets its selector as its argument. */
function inArgument<Argument>(argument: Argument, select: Mutation['select']): Argument {
  return typeof argument === 'string' ? (select(argument) as Argument) : argument
}

/** Runs in the page: whatever it asks for is called otherwise. */
function renameRequests(rename: Readonly<Record<string, string>>): void {
  const renamed = (address: string): string =>
    Object.entries(rename).reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      new URL(address, location.href).href,
    )
  const { fetch } = globalThis
  globalThis.fetch = (input, init) =>
    fetch(typeof input === 'string' ? renamed(input) : input, init)
  const open: XMLHttpRequest['open'] = Reflect.get(XMLHttpRequest.prototype, 'open')
  XMLHttpRequest.prototype.open = function (
    this: XMLHttpRequest,
    method: string,
    url: string | URL,
  ) {
    open.call(this, method, renamed(String(url)), true)
  }
}
