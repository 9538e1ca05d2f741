/** `npm run new:site -- NAME HOST`: lays out the files of a new site, and says what is left to fill in. */
import { scaffold } from './new-site/scaffold.mjs'
import { root } from './setup/paths.mjs'
import { main, say, Stop } from './setup/say.mjs'

await main(async ([name, host]) => {
  if (!name || !host)
    throw new Stop('npm run new:site -- NAME HOST, for example: mastodon mastodon.social')
  const { files, left } = scaffold(root, name, host)
  say(`Laid out:\n${files.map((one) => `  ${one}`).join('\n')}\n`)
  say(`Left to fill in, in this order; \`npm run check\` names what is missing:`)
  say(left.map((one, place) => `  ${place + 1}. ${one}`).join('\n'))
})
