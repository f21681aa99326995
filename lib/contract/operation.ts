import type { z } from "zod";
import type { ProblemCode } from "#lib/core/problem.ts";
import { type Route, type RouteName, routes } from "./routes.ts";

/** What an operation takes and gives. `media` is declared where the answer is something other than JSON. */
export type Declaration = {
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Accepts `multipart/form-data` with the same fields and one part `file`, besides JSON. */
  readonly upload?: boolean;
  readonly status?: number;
  readonly returns?: z.ZodType;
  /** What answers with 202 where the work goes on in the background. */
  readonly accepted?: z.ZodType;
  readonly media?: readonly string[];
  readonly problems: readonly ProblemCode[];
};

export type Operation<D extends Declaration = Declaration> = D & Route & { readonly name: RouteName };

/** Declares an operation once, for the handler, the typed client, the API description and the tests. */
export function operation<const D extends Declaration>(name: RouteName, declaration: D): Operation<D> {
  return { name, ...routes[name], ...declaration };
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Given<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives, parsed. */
export type ParamsOf<O extends Declaration> = Parsed<O["params"]>;
export type QueryOf<O extends Declaration> = Parsed<O["query"]>;
export type BodyOf<O extends Declaration> = Parsed<O["body"]>;
/** What a caller gives and gets. */
export type GivenQuery<O extends Declaration> = Given<O["query"]>;
export type GivenBody<O extends Declaration> = Given<O["body"]>;
export type ResultOf<O extends Declaration> = Parsed<O["returns"]>;
