export const hostPatterns: string[] = []
