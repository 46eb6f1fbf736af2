import { z } from '../../lib/zod.ts';
import type { Operation, OperationAnswer, OperationParameter } from './operation.ts';
import { operations } from './operations.ts';

/** `:name` of a route as OpenAPI writes it. */
const templateOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

const toSchema = (schema: z.ZodMiniType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, reused: 'inline' });
  return rest;
};

function describeAnswer({ description, schema, mediaType }: OperationAnswer) {
  if (schema === undefined && mediaType === undefined) return { description };
  const media = schema === undefined ? {} : { schema: toSchema(schema, 'output') };
  return { description, content: { [mediaType ?? 'application/json']: media } };
}

const describeParameter = ({ schema, ...parameter }: OperationParameter) => ({
  ...parameter,
  required: parameter.in === 'path' || (parameter.required ?? false),
  schema: toSchema(schema, 'input'),
});

function describeOperation({ summary, description, parameters, request, answers }: Operation) {
  return {
    summary,
    ...(description !== undefined && { description }),
    ...(parameters !== undefined && { parameters: parameters.map(describeParameter) }),
    ...(request !== undefined && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: toSchema(request, 'input') } },
      },
    }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer)]),
    ),
  };
}

/** The server's routes for programs as an OpenAPI 3.1 document, made from the schemas that the routes use. */
export function describeApi() {
  const paths = Map.groupBy(operations, ({ path }) => templateOf(path));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Support4Good community server',
      version: '1',
      description:
        'Nothing here asks who you are. Problems are RFC 9457 documents; `errors` names the fields.',
    },
    paths: Object.fromEntries(
      [...paths].map(([path, some]) => [
        path,
        Object.fromEntries(
          some.map((operation) => [operation.method, describeOperation(operation)]),
        ),
      ]),
    ),
  };
}
