import { z } from "zod";
import { PROBLEMS, type ProblemCode } from "#lib/core/problem.ts";
import { WARNINGS_HEADER } from "./exports.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";

type Json = Record<string, unknown>;

/** The API description (OpenAPI 3.1), generated from the operations. `baseAddress` is an origin. */
export function openApiDocument(baseAddress: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of Object.values(operations) as readonly Operation[]) {
    paths[operation.path] ??= {};
    Object.assign(paths[operation.path] ?? {}, { [operation.method.toLowerCase()]: describeOperation(operation) });
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Glossator",
      version: "1",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description:
        "Read, annotate and export policy documents. Reading public documents needs no credentials; everything else takes a personal access token as a bearer token.",
    },
    servers: [{ url: baseAddress }],
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A personal access token from Settings" },
      },
      schemas: { Problem: problemSchema },
    },
    security: [{ token: [] }, {}],
    paths,
  };
}

function describeOperation(operation: Operation): Json {
  const { name, summary, params, query, body } = operation;
  const parameters = [...parametersOf("path", params), ...parametersOf("query", query), ...headersOf(operation)];
  return {
    operationId: name,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: requestBodyOf(operation, body) }),
    responses: { ...successOf(operation), ...failuresOf(operation) },
  };
}

function parametersOf(place: "path" | "query", schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function headersOf({ name, method }: Operation): Json[] {
  const header = (title: string, description: string) => ({
    name: title,
    in: "header",
    required: false,
    schema: { type: "string" },
    description,
  });
  const guarded = ["editAnnotation", "deleteAnnotation", "setStatus", "settlePlacement"].includes(name);
  const repeatable =
    method === "POST" && ["importDocument", "publishRevision", "createAnnotation", "createReply"].includes(name);
  return [
    ...(guarded ? [header("If-Match", "The ETag this change is based on; a mismatch answers 412")] : []),
    ...(repeatable
      ? [header("Idempotency-Key", "A repeat with the same key and body answers with what the first one made")]
      : []),
  ];
}

function requestBodyOf({ upload }: Operation, body: z.ZodType): Json {
  const schema = jsonSchema(body, "input");
  const file = { type: "string", format: "binary", description: "The document, instead of `text`" };
  const form = { ...schema, properties: { ...(schema.properties as Json), file } };
  return {
    required: true,
    content: { "application/json": { schema }, ...(upload && { "multipart/form-data": { schema: form } }) },
  };
}

const jsonContent = (schema: z.ZodType) => ({ "application/json": { schema: jsonSchema(schema, "output") } });

/** What gives annotated copies. */
const COPIES: ReadonlySet<string> = new Set(["exportDocument", "readJobFile"]);
const WARNINGS = {
  [WARNINGS_HEADER]: {
    description:
      "What the copy cannot show, in words for people: a list of strings (RFC 9651), absent where it shows all",
    schema: { type: "string" },
  },
};

function successOf({ name, status, returns, accepted, media }: Operation): Json {
  const description = "As asked";
  if (returns) {
    const later = {
      description: "The work goes on in the background",
      ...(accepted && { content: jsonContent(accepted) }),
    };
    return { [status ?? 200]: { description, content: jsonContent(returns) }, ...(accepted && { 202: later }) };
  }
  if (!media) return { [status ?? 204]: { description } };
  return {
    [status ?? 200]: {
      description,
      ...(COPIES.has(name) && { headers: WARNINGS }),
      content: Object.fromEntries(media.map((type) => [type, { schema: { type: "string" } }])),
    },
  };
}

/** Problems grouped by status; every operation can also meet what the server itself may refuse. */
function failuresOf({ problems }: Operation): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of [...problems, "wrong-credentials", "internal-error", "unavailable"] as ProblemCode[]) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...new Set([...(byStatus.get(status) ?? []), code])]);
  }
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  const describe = (code: ProblemCode) => `\`${code}\`: ${PROBLEMS[code].title}`;
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, { description: codes.map(describe).join("; "), content }]),
  );
}

const jsonSchema = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};

const problemSchema = {
  type: "object",
  description: "RFC 9457, with a stable `code`",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", enum: Object.keys(PROBLEMS) },
    detail: { type: "string" },
    fields: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "message"],
        properties: { field: { type: "string" }, message: { type: "string" } },
      },
    },
  },
};
