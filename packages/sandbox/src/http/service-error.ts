/** An error that a service answers with, by its AWS name. */
export class ServiceError extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/** An answer that no service writes, but a gateway before it. */
export class GatewayError extends ServiceError {
  constructor(status: number) {
    super('GatewayError', 'The service cannot be reached.', status);
  }
}
