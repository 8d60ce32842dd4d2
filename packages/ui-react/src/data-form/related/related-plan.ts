import { keyFields, type DataClient, type ModelDescription, type ModelsPort, type RelationDescription, type Row } from '@foyer/state-machines';

/** How the rows at the far end of a relation hang on a row. */
export interface RelatedPlan {
  /** The model that holds the key of this row. */
  readonly near: ModelDescription;
  /** The model whose rows people see: `near`, or what a model that only joins two leads to. */
  readonly far: ModelDescription;
  /** The relation from `near` to `far`, where it only joins. */
  readonly through: RelationDescription | undefined;
  /** The fields of `near` that hold the key. */
  readonly links: readonly string[];
  /** A row of `near` can be without this one. */
  readonly isLoose: boolean;
}

/** A model with two keys of others and nothing of its own stands for the tie between the two. */
export function planRelated(models: ModelsPort, { model, join }: RelationDescription): RelatedPlan {
  const near = models.describe(model);
  const links = join.map(([, theirs]) => theirs);
  const ways = near.relations.filter((one) => one.kind === 'belongsTo' && !one.join.some(([own]) => links.includes(own)));
  const held = new Set([...links, ...ways.flatMap((way) => way.join.map(([own]) => own))]);
  const isJoin = ways.length === 1 && near.fields.every(({ name, role }) => role !== 'data' || held.has(name));
  const through = isJoin ? ways[0] : undefined;
  const isLoose = links.every((name) => near.fields.some((field) => field.name === name && !field.required && field.role !== 'key'));
  return { near, far: through ? models.describe(through.model) : near, through, links, isLoose };
}

/** The fields that tie a row of `near` to this one. */
export const linkValues = ({ join }: RelationDescription, row: Row): Row => Object.fromEntries(join.map(([own, theirs]) => [theirs, row[own]]));

/** What ties a row of the far model to this one: a row that joins the two, or the key in the row itself. */
export function tie(client: DataClient, relation: RelationDescription, { near, through }: RelatedPlan, row: Row, far: Row) {
  const link = linkValues(relation, row);
  return through
    ? { kind: 'create' as const, input: { ...link, ...Object.fromEntries(through.join.map(([own, theirs]) => [own, far[theirs]])) } }
    : { kind: 'update' as const, input: { ...keyFields(client.shape(near.name), far), ...link } };
}
