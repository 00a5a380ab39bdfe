import type { Browser, Page } from "@playwright/test";
import { CAST } from "./cast";
import { Person } from "./person";

export interface Text {
  title: string;
  markdown: string;
  minimum_seconds?: number | null;
  is_required?: boolean;
  time_limit?: number | null;
}

/** A program of texts that Ada writes and Max invites Leo to, all through the API. */
export class OwnProgram {
  id = "";
  invitation_id = "";
  readonly contents: Record<string, string> = {};

  private constructor(
    readonly ada: Person,
    readonly max: Person,
    readonly leo: Person,
  ) {}

  /** The page is Leo's from here on. */
  static async for(browser: Browser, page: Page): Promise<OwnProgram> {
    const ada = await Person.behind(browser, "ada");
    const max = await Person.behind(browser, "max");
    return new OwnProgram(ada, max, await Person.on(page.context(), "leo"));
  }

  /** Published as its first edition. */
  async write(title: string, texts: Text[], rules: Record<string, unknown> = {}): Promise<void> {
    const programs = "/teams/northwind/programs";
    this.id = (await this.ada.send<{ id: string }>("POST", programs, { title })).id;
    if (Object.keys(rules).length > 0) await this.ada.send("PATCH", `/programs/${this.id}`, rules);
    for (const text of texts) await this.add(text);
    await this.publish();
  }

  async add({ title, markdown, minimum_seconds = null, ...rest }: Text): Promise<void> {
    const contents = `/programs/${this.id}/contents`;
    const made = await this.ada.send<{ id: string }>("POST", contents, {
      title,
      content_type: "text",
    });
    this.contents[title] = made.id;
    const body = { markdown, minimum_seconds };
    await this.ada.send("PATCH", `/contents/${made.id}`, { body, ...rest });
  }

  async rewrite(title: string, markdown: string): Promise<void> {
    const body = { markdown, minimum_seconds: null };
    await this.ada.send("PATCH", `/contents/${this.contents[title]}`, { body });
  }

  async publish(): Promise<void> {
    await this.ada.send("POST", `/programs/${this.id}/editions`, {});
  }

  async invite(): Promise<void> {
    const sent = await this.max.send<{ created: { id: string }[] }>(
      "POST",
      `/programs/${this.id}/invitations`,
      { emails: [CAST.leo.email], group_ids: [] },
    );
    this.invitation_id = sent.created[0]?.id ?? "";
  }

  async answer(decision: "accept" | "decline"): Promise<void> {
    await this.leo.send("POST", `/me/invitations/${this.invitation_id}`, { decision });
  }

  /** Leo is invited, accepts and starts. */
  async begin(): Promise<void> {
    await this.invite();
    await this.answer("accept");
    await this.leo.send("POST", `/trainings/${this.invitation_id}/starts`);
  }

  async finish(title: string): Promise<void> {
    await this.leo.send("POST", `${this.content(title)}/completion`);
  }

  /** The address of a content in the API, below /api/v1. */
  content(title: string): string {
    return `/trainings/${this.invitation_id}/contents/${this.contents[title]}`;
  }

  /** The address of a content's page, or of the training's overview. */
  pageOf(title?: string): string {
    const overview = `/learn/${this.invitation_id}`;
    return title ? `${overview}/${this.contents[title]}` : overview;
  }

  /** Ada and Max go home. */
  async close(): Promise<void> {
    await this.ada.context.close();
    await this.max.context.close();
  }
}
