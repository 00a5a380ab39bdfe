import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Waiting } from "./entries";
import { DATABASE } from "./holds-anything";

const STORE = "waiting";

interface Schema extends DBSchema {
  [STORE]: { key: string; value: Waiting; indexes: { person: string } };
}

/** Where things wait until the server has them. */
export interface QueueStore {
  /** False where nothing outlives the page: private windows, storage that is full or forbidden. */
  readonly durable: boolean;
  all(person: string): Promise<Waiting[]>;
  /** Kept when it resolves. Begun at once, so that a page that goes away has still written it. */
  put(entry: Waiting): Promise<void>;
  /** Gone, unless something newer has taken its place meanwhile. */
  settle(entry: Waiting): Promise<void>;
}

/** Things wait as long as the page lives. */
export class MemoryStore implements QueueStore {
  readonly durable: boolean = false;
  private readonly entries = new Map<string, Waiting>();

  async all(person: string): Promise<Waiting[]> {
    return [...this.entries.values()].filter((entry) => entry.person === person);
  }

  async put(entry: Waiting): Promise<void> {
    this.entries.set(entry.id, entry);
  }

  async settle(entry: Waiting): Promise<void> {
    if (this.entries.get(entry.id)?.sequence === entry.sequence) this.entries.delete(entry.id);
  }
}

/** IndexedDB, shared by all tabs of this browser; what it will not take waits in memory. */
export class BrowserStore implements QueueStore {
  private database: IDBPDatabase<Schema> | null = null;
  private opening: Promise<IDBPDatabase<Schema>> | null = null;
  private readonly spare = new MemoryStore();
  private failed = false;

  get durable(): boolean {
    return !this.failed;
  }

  async all(person: string): Promise<Waiting[]> {
    const spared = await this.spare.all(person);
    try {
      const database = await this.open();
      const kept = await database.getAllFromIndex(STORE, "person", person);
      const newer = new Set(spared.map((entry) => entry.id));
      return [...kept.filter((entry) => !newer.has(entry.id)), ...spared];
    } catch {
      this.failed = true;
      return spared;
    }
  }

  async put(entry: Waiting): Promise<void> {
    try {
      // Without waiting where it is open already: a page that is being left does not come back.
      await write(this.database ?? (await this.open()), entry);
      await this.spare.settle(entry);
    } catch {
      this.failed = true;
      await this.spare.put(entry);
    }
  }

  async settle(entry: Waiting): Promise<void> {
    await this.spare.settle(entry);
    try {
      const change = (await this.open()).transaction(STORE, "readwrite");
      const stored = await change.store.get(entry.id);
      if (stored?.sequence === entry.sequence) await change.store.delete(entry.id);
      await change.done;
    } catch {
      this.failed = true;
    }
  }

  private async open(): Promise<IDBPDatabase<Schema>> {
    this.opening ??= openDB<Schema>(DATABASE, 1, {
      upgrade: (database) => {
        database.createObjectStore(STORE, { keyPath: "id" }).createIndex("person", "person");
      },
      blocking: () => this.close(),
      terminated: () => this.close(),
    });
    try {
      this.database = await this.opening;
      return this.database;
    } catch (failure) {
      this.opening = null;
      throw failure;
    }
  }

  private close(): void {
    this.database?.close();
    this.database = null;
    this.opening = null;
  }
}

async function write(database: IDBPDatabase<Schema>, entry: Waiting): Promise<void> {
  const change = database.transaction(STORE, "readwrite", { durability: "strict" });
  const put = change.store.put(entry);
  // Said by us and not by the page's end, which would undo it.
  change.commit();
  await Promise.all([put, change.done]);
}
