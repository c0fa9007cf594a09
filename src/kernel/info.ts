import type { Content } from "./protocol/message";
import { protocolVersion } from "./protocol/message";
import { ownVersion, shownVersions } from "./versions";

/** What kernel_info tells. */
export function kernelInfo(): Content {
  const { typescript, node } = shownVersions();
  return {
    status: "ok",
    protocol_version: protocolVersion,
    implementation: "variorum",
    implementation_version: ownVersion(),
    language_info: {
      name: "typescript",
      version: typescript,
      mimetype: "text/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      // Both names, so that the classic notebook and JupyterLab colour types.
      codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
      nbconvert_exporter: "script",
    },
    banner: `TypeScript ${typescript} on Node ${node.replace(/^v/, "")}, in tslab's language (variorum ${ownVersion()})`,
    help_links: [
      { text: "TypeScript", url: "https://www.typescriptlang.org/docs/" },
      { text: "Node.js", url: "https://nodejs.org/api/" },
    ],
    debugger: false,
    supported_features: [],
  };
}
