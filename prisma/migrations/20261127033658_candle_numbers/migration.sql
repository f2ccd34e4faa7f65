-- AlterEnum
ALTER TYPE "option_group_role" ADD VALUE 'candle_number';
