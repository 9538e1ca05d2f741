import { defineConfig } from 'wxt'
import { hostPatterns } from './lib/sites/all.ts'
import { bareImports } from './scripts/bare-imports.ts'
import { bareScripts } from './scripts/bare-scripts.ts'
import { leaveOutSiteNotes } from './scripts/site-notes.ts'

/** The key fixes the extension's id in Chromium from the first build on; only the public half is needed. */
const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnHYlY/iQqmcKHzI2sA5K+UP9hN3uRvFq0u8Z628Hq6dIZj5hG1ZpG356hdi5wJk7hGVyC+GfpCmjSJI4Ya7HPzNXt+2SlokLZYOYqTK5rIzWiMY52yTXA7kfSrY/N3TiIWMHjjuoxF8sWziGIonSiXHLXMtriHDZ2WnA/HdAcFxBmYKk03EMADes+7uegCEq5m5YntYx49siK+Do9W1jRdF+Ezv7xcEgwPA09SC9CqJYnfpmeVpOE6u4P1H27q5WfMWxSCO/kc7qvXe4gRwSjAWDaJLSCf+647Qg37IuUXddec5NW6aaoDEqeBxX14xNSjAwANuNnlWNj5KGgXXVSwIDAQAB'

/** What every extension page may do: show what ships with it, and nothing else (docs/privacy.md). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "connect-src 'none'",
].join('; ')

/**
 * Words of a site's data (lib/sites/site.ts) and of what a recorder has in hand (lib/recorder/attempt.ts) that it neither
 * writes down nor says to another context: in its one file they may be shorter, also where the DOM has one of them, which
 * no recorder asks it for.
 */
const ownWords =
  /^(?:ad(?:Around|Line)|asks|attempt|canonical|composer|controls|doubtful5xx|expect|familiar|focal|further|given|gesture|holding|inView|isAd|isCertain|isLeftOut|isWeak|itemText|landmarks|notBeyond|noteEnd|openedBy|options?|otherwise|outcome|print|probes|person(?:After|Name|Url)|selector|settled|signedOut|since(?:Control|Outcome)|take|things?|untold|watchAnswers|within)$/

/** Pages for whoever builds, and the modes in which they are built; what ships has none. */
const builders = { pages: new Set(['gallery']), modes: new Set(['development', 'gallery']) }

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: ({ mode }) => ({
    plugins: [leaveOutSiteNotes(), bareScripts(), bareImports()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'es2024',
      modulePreload: false,
      sourcemap: false,
      // Measurements name functions: `npm run bench` builds the same code with its names left in.
      // Terser leaves a twentieth less of the recorder than the bundler's own minifier.
      minify: mode === 'bench' ? false : 'terser',
      // With its brackets kept, WXT knows the outermost function and takes the global name off it.
      // Selectors are full of double quotes: single ones around them.
      terserOptions: {
        // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- Terser's enums are in its types only
        compress: { passes: 4, inline: 1, pure_getters: true },
        // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- as above
        format: { wrap_iife: true, quote_style: 1 },
      },
    },
  }),
  hooks: {
    'entrypoints:found': ({ config: { mode } }, found) => {
      if (builders.modes.has(mode)) return
      found.splice(0, Infinity, ...found.filter(({ name }) => !builders.pages.has(name)))
    },
    // The popup stands soonest alone: beside the other pages it would fetch what they share, used by it or not.
    'entrypoints:grouped': (_wxt, groups) => {
      for (const group of groups) {
        const place = Array.isArray(group) ? group.findIndex(({ type }) => type === 'popup') : -1
        if (Array.isArray(group) && place >= 0 && group.length > 1)
          groups.push(group.splice(place, 1))
      }
    },
    // Chromium offers a panel of the manifest at once; the worker names it when the person asks for it.
    'build:manifestGenerated': (_wxt, manifest) => {
      delete manifest.side_panel
    },
    'vite:build:extendConfig': (entrypoints, { build }) => {
      // What it needs at once comes in one file.
      const output = build?.rollupOptions?.output
      if (output && !Array.isArray(output) && entrypoints.every(({ type }) => type === 'popup'))
        output.codeSplitting = { groups: [{ name: 'popup', tags: ['$initial'] }] }
      if (build?.terserOptions && entrypoints.every(({ name }) => name.startsWith('recorder-')))
        build.terserOptions.mangle = { properties: { regex: ownWords, builtins: true } }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'contextMenus'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'add-talk': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_add_talk__',
      },
      note: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_note__' },
      pause: { description: '__MSG_command_pause__' },
    },
    optional_permissions: ['webRequest', 'notifications', 'downloads'],
    optional_host_permissions: hostPatterns,
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'waterline@waterline.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: chromiumKey, minimum_chrome_version: '144' }),
  }),
})
