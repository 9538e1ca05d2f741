/** Sites whose archives are read, by the names they go by: some of them can't be noticed, and their acts stand under these. */
const names: Readonly<Record<string, string>> = {
  linkedin: 'LinkedIn',
  x: 'X',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  facebook: 'Facebook',
}

/** A place that no archive is of is called what the person calls it. */
export function archiveSiteName(id: string): string {
  return names[id] ?? id
}
