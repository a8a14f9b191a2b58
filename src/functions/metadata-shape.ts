/** Excel's JSON metadata for custom functions, as far as ours has it: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "matrix" | "scalar";
  readonly optional?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: "matrix" | "scalar" };
  readonly options?: {
    readonly stream?: boolean;
    readonly volatile?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
}
