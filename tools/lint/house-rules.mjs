import ts from 'typescript';

const MAX_CLASS_LINES = 200;

/** `new Date('10/04/2024')` means another day in every browser. */
const dateFromNumber = {
  meta: {
    type: 'problem',
    messages: { text: 'Strangers\u2019 dates are read by feeds/dates.ts; Date takes numbers only.' },
    schema: [],
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const isNumber = (node) => {
      const type = services.getTypeAtLocation(node);
      return (type.isUnion() ? type.types : [type]).every(({ flags }) => flags & ts.TypeFlags.NumberLike);
    };
    return {
      'NewExpression[callee.name="Date"]'(node) {
        for (const argument of node.arguments)
          if (!isNumber(argument)) context.report({ node: argument, messageId: 'text' });
      },
    };
  },
};

/** A class that does not fit a few screens has more than one idea. */
const classLength = {
  meta: {
    type: 'suggestion',
    messages: { long: `A class has at most ${MAX_CLASS_LINES} lines; this one has {{lines}}.` },
    schema: [],
  },
  create(context) {
    return {
      'ClassDeclaration, ClassExpression'(node) {
        const lines = node.loc.end.line - node.loc.start.line + 1;
        if (lines > MAX_CLASS_LINES) context.report({ node, messageId: 'long', data: { lines } });
      },
    };
  },
};

export const houseRules = { rules: { 'date-from-number': dateFromNumber, 'class-length': classLength } };
