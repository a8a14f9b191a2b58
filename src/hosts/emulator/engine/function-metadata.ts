/** The part of an add-in's functions.json that decides how arguments arrive. */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
export interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly FunctionParameter[];
  readonly options?: { readonly volatile?: boolean; readonly stream?: boolean; readonly requiresAddress?: boolean; readonly requiresParameterAddresses?: boolean; readonly cancelable?: boolean };
}
export interface FunctionsMetadata {
  readonly functions: readonly FunctionDescription[];
  /** Error cells are handed to parameters of type "any" instead of ending the call. */
  readonly allowErrorForDataTypeAny?: boolean;
  /** The manifest's namespace, put before every name with a dot. */
  readonly namespace?: string;
}
