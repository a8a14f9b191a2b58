export type Mode = "reported" | "consensus" | "guidance" | "outside";
