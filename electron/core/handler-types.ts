/** The shape of handlers, derived from the contract: a missing one or a wrong result does not compile. */
import type { z } from 'zod';
import type { Api, ParsedInput, RegisterMethod } from '../contract/api.ts';
import type { CommandContext, QueryContext } from './context.ts';

/** What a handler gives back; dispatch parses it before it leaves. */
type HandlerResult<M extends RegisterMethod> = z.input<Api[M]['output']>;

export type Handler<M extends RegisterMethod> = Api[M] extends { readonly long: true }
  ? (context: CommandContext, input: ParsedInput<M>) => Promise<HandlerResult<M>>
  : Api[M]['kind'] extends 'command'
    ? (context: CommandContext, input: ParsedInput<M>) => HandlerResult<M>
    : (context: QueryContext, input: ParsedInput<M>) => HandlerResult<M> | Promise<HandlerResult<M>>;

export type Handlers = { readonly [M in RegisterMethod]: Handler<M> };

/** The handlers of one topic: every method whose name begins with `Topic.` */
export type RegisterHandlers<Topic extends string> = {
  readonly [M in Extract<RegisterMethod, `${Topic}.${string}`>]: Handler<M>;
};
