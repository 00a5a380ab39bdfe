export const DATABASE = "footplate-queue";

/** Whether this browser keeps anything of anybody's, told without making the database. */
export async function holdsAnything(): Promise<boolean> {
  try {
    const known = await indexedDB.databases();
    return known.some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}
