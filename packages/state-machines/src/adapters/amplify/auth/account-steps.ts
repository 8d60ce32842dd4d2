import type { ResetPasswordOutput, SignUpOutput, UpdateUserAttributeOutput } from 'aws-amplify/auth';
import type { AttributeStep, CodeDelivery, ResetStep, SignUpStep } from '../../../ports/auth.ts';
import { unknownStep } from './steps.ts';

export function fromSignUp({ nextStep }: SignUpOutput): SignUpStep {
  switch (nextStep.signUpStep) {
    case 'DONE':
      return { kind: 'done' };
    case 'CONFIRM_SIGN_UP':
      return { kind: 'confirmSignUp', delivery: fromDelivery(nextStep.codeDeliveryDetails) };
    case 'COMPLETE_AUTO_SIGN_IN':
      return { kind: 'autoSignIn' };
    default:
      throw unknownStep(nextStep satisfies never, 'signUpStep');
  }
}

export function fromReset({ nextStep }: ResetPasswordOutput): ResetStep {
  const step = nextStep.resetPasswordStep;
  switch (step) {
    case 'DONE':
      return { kind: 'done' };
    case 'CONFIRM_RESET_PASSWORD_WITH_CODE':
      return { kind: 'confirmReset', delivery: fromDelivery(nextStep.codeDeliveryDetails) };
    default:
      throw unknownStep({ resetPasswordStep: step satisfies never }, 'resetPasswordStep');
  }
}

/** Several attributes may change at once. The first that wants a code comes first, the others can ask for theirs. */
export function fromAttributes(output: Readonly<Record<string, UpdateUserAttributeOutput>>): AttributeStep {
  for (const { nextStep } of Object.values(output)) {
    const step = nextStep.updateAttributeStep;
    switch (step) {
      case 'DONE':
        break;
      case 'CONFIRM_ATTRIBUTE_WITH_CODE':
        return { kind: 'confirmAttribute', delivery: fromDelivery(nextStep.codeDeliveryDetails) };
      default:
        throw unknownStep({ updateAttributeStep: step satisfies never }, 'updateAttributeStep');
    }
  }
  return { kind: 'done' };
}

interface Delivery {
  readonly deliveryMedium?: string | undefined;
  readonly destination?: string | undefined;
  readonly attributeName?: string | undefined;
}

export function fromDelivery({ deliveryMedium, destination, attributeName }: Delivery = {}): CodeDelivery {
  return { medium: mediumOf(deliveryMedium), destination, attribute: attributeName };
}

function mediumOf(medium: string | undefined): CodeDelivery['medium'] {
  switch (medium) {
    case 'EMAIL': return 'email';
    case 'SMS': case 'PHONE': return 'sms';
    default: return 'unknown';
  }
}
