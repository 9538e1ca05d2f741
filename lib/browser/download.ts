/** Handing a file to the person by an ordinary download, which needs no permission. */

export interface DownloadFile {
  name: string
  type: string
  content: string
}

export function download(file: DownloadFile): void {
  const address = URL.createObjectURL(new Blob([file.content], { type: file.type }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  // Firefox follows only links that stand in the document.
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after this task; a minute is plenty even for a large ledger.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
