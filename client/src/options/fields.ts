import type { Choices } from "./choices";

/** What each group of fields is given: the choices as they are, and how to change some. */
export interface ChoiceFieldsProps {
  readonly choices: Choices;
  readonly onChange: (part: Partial<Choices>) => void;
}
